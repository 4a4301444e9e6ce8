/** The bot's routing and signature check. */
import { CONSTANT_REPLY, route } from './route.ts';

export default route(() => CONSTANT_REPLY);
