import { renew } from './cloudflare-workers.ts';

renew();
