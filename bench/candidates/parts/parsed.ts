/** … and the interaction read and held to its schema. */
import { parseInteraction } from '../../../src/discord/interaction.ts';
import { CONSTANT_REPLY, route } from './route.ts';

export default route(({ body }) => parseInteraction(body) && CONSTANT_REPLY);
