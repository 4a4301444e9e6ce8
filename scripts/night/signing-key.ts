/** A publisher's key pair. The private key is in a file that only its owner can read, and is never sent or printed. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { fileFault } from '../file-fault.ts';

const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

export interface SigningKey {
  /** Ed25519, 64 hex digits. */
  publicKey: string;
  /** @returns 128 hex digits */
  sign(text: string): string;
}

/** Writes a new private key to a file that does not exist yet. @throws Error if it does, or cannot be written */
export async function makeKeyFile(file: string): Promise<SigningKey> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const text = privateKey.export({ type: 'pkcs8', format: 'pem' });
  await writeFile(file, text, { flag: 'wx', mode: OWNER_ONLY }).catch((cause) => {
    if (cause.code === 'EEXIST')
      throw new Error(`${file} exists already. A key is never overwritten: name another file.`);
    throw fileFault(file, cause, 'written');
  });
  return signingKey(privateKey);
}

/** Reads a private key. @throws Error if the file has none, or if others can read it */
export async function readKeyFile(file: string): Promise<SigningKey> {
  const found = await stat(file).catch((cause) => {
    throw fileFault(file, cause);
  });
  if (process.platform !== 'win32' && (found.mode & OTHERS) !== 0)
    throw new Error(`${file} can be read by others. Run chmod 600 ${file} first.`);
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw fileFault(file, cause);
  });
  return signingKey(privateKeyIn(text, file));
}

/** A key pair that is written nowhere. */
export function newKey(): SigningKey {
  return signingKey(generateKeyPairSync('ed25519').privateKey);
}

function privateKeyIn(text: string, file: string): KeyObject {
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Node's message could quote a part of the key.
  }
  throw new Error(`${file} has no Ed25519 private key. npm run night -- key <file> makes one.`);
}

function signingKey(privateKey: KeyObject): SigningKey {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('hex'),
  };
}
