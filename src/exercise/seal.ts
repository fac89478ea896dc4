import * as v from 'valibot';
import type { Fault } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { base64url, fromBase64url } from '../scenario/base64url.ts';
import { checkedBy } from './foreign-file.ts';

/** A P-256 key pair as JSON: the public half goes into a pack, the private half stays with the trainer. */
export interface SealKeys {
  readonly kind: 'lifecurve-keys';
  readonly version: 1;
  readonly publicKey: JsonWebKey;
  readonly privateKey: JsonWebKey;
}

const sealKind = 'lifecurve-sealed';
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const purpose = 'lifecurve-sealed/1 ECDH-P-256 HKDF-SHA-256 AES-256-GCM';
const bytesOf = { salt: 32, iv: 12 } as const;

const coordinate = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
const publicEntries = { kty: v.literal('EC'), crv: v.literal('P-256'), x: coordinate, y: coordinate };
const publicSchema = v.object(publicEntries);
const privateSchema = v.object({ ...publicEntries, d: coordinate });
const keysSchema = v.object({
  kind: v.literal('lifecurve-keys'),
  version: v.literal(1),
  publicKey: publicSchema,
  privateKey: privateSchema,
});
const bytes = v.pipe(v.string(), v.regex(/^[\w-]+$/));
const sealedSchema = v.strictObject({
  kind: v.literal(sealKind),
  version: v.literal(1),
  ephemeral: v.strictObject(publicEntries),
  salt: bytes,
  iv: bytes,
  sealed: bytes,
});

/** Null on a page that was not opened over a secure connection. */
export const availableCrypto = (): SubtleCrypto | null => (globalThis.crypto as Crypto | undefined)?.subtle ?? null;
const noCrypto = err([{ code: 'no-crypto', path: [] }] as const satisfies readonly Fault[]);

export async function newKeys(subtle = availableCrypto()): Promise<Result<SealKeys, readonly Fault[]>> {
  if (subtle === null) return noCrypto;
  const pair = await subtle.generateKey(curve, true, ['deriveBits']);
  const { kty, crv, x, y, d } = await subtle.exportKey('jwk', pair.privateKey);
  const publicKey = { kty, crv, x, y } as JsonWebKey;
  return ok({ kind: 'lifecurve-keys', version: 1, publicKey, privateKey: { ...publicKey, d } as JsonWebKey });
}

/** A file of keys. @param source JSON text, or a value as JSON would hold it */
export const readKeys = (source: unknown): Result<SealKeys, readonly Fault[]> => checkedBy(keysSchema, source);

/** Whether a document says that it is sealed; whether it can be opened is another question. */
export const isSealed = (document: unknown): boolean =>
  typeof document === 'object' && document !== null && (document as { readonly kind?: unknown }).kind === sealKind;

/**
 * A text that only the holder of the private key can read again, as JSON. A key pair made for this text alone and the public key give the
 * secret (ECDH), from which the key of AES-GCM is derived (HKDF); what stands around the text is authenticated with it.
 */
export async function sealed(text: string, publicKey: unknown, subtle = availableCrypto()): Promise<Result<string, readonly Fault[]>> {
  if (subtle === null) return noCrypto;
  const checked = checkedBy(publicSchema, publicKey);
  const theirs = checked.ok ? await imported(subtle, checked.value, []) : null;
  if (theirs === null) return err([{ code: 'not-understood', path: ['report', 'publicKey'], got: 'P-256' }]);
  const pair = await subtle.generateKey(curve, true, ['deriveBits']);
  const { kty, crv, x, y } = await subtle.exportKey('jwk', pair.publicKey);
  const salt = crypto.getRandomValues(new Uint8Array(bytesOf.salt));
  const iv = crypto.getRandomValues(new Uint8Array(bytesOf.iv));
  const around = { kind: sealKind, version: 1, ephemeral: { kty, crv, x, y }, salt: base64url(salt), iv: base64url(iv) };
  const key = await derived(subtle, pair.privateKey, theirs, salt, 'encrypt');
  const data = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesIn(around) }, key, new TextEncoder().encode(text));
  return ok(`${JSON.stringify({ ...around, sealed: base64url(new Uint8Array(data)) })}\n`);
}

/** The text of {@link sealed}. @param source JSON text, or a value as JSON would hold it */
export async function unsealed(
  source: unknown,
  privateKey: unknown,
  subtle = availableCrypto(),
): Promise<Result<string, readonly Fault[]>> {
  if (subtle === null) return noCrypto;
  const file = checkedBy(sealedSchema, source);
  if (!file.ok) return file;
  const key = checkedBy(privateSchema, privateKey);
  if (!key.ok) return key;
  const { sealed: data, ...around } = file.value;
  const { kind, version, ephemeral, salt, iv } = around;
  const [ours, theirs] = [await imported(subtle, key.value, ['deriveBits']), await imported(subtle, ephemeral, [])];
  const parts = [salt, iv, data].map(fromBase64url);
  const [saltBytes, ivBytes, dataBytes] = parts;
  if (ours === null || theirs === null || !saltBytes || !ivBytes || !dataBytes) return wrongKey;
  try {
    const secret = await derived(subtle, ours, theirs, saltBytes, 'decrypt');
    const { kty, crv, x, y } = ephemeral;
    const additionalData = bytesIn({ kind, version, ephemeral: { kty, crv, x, y }, salt, iv });
    const text = await subtle.decrypt({ name: 'AES-GCM', iv: ivBytes, additionalData }, secret, dataBytes);
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    return wrongKey;
  }
}

const wrongKey = err([{ code: 'wrong-key', path: [] }] as const satisfies readonly Fault[]);

/** What is authenticated beside the text; keys in one order. */
const bytesIn = (around: Readonly<Record<string, unknown>>): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(around));

/** Null where the numbers are no point of the curve. */
async function imported(subtle: SubtleCrypto, jwk: JsonWebKey, usages: KeyUsage[]): Promise<CryptoKey | null> {
  const { kty = '', crv = '', x = '', y = '', d } = jwk;
  try {
    return await subtle.importKey('jwk', { kty, crv, x, y, ...(d !== undefined && { d }) }, curve, false, usages);
  } catch {
    return null;
  }
}

async function derived(
  subtle: SubtleCrypto,
  ours: CryptoKey,
  theirs: CryptoKey,
  salt: Uint8Array<ArrayBuffer>,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, ours, 256);
  const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(purpose);
  return subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info }, secret, { name: 'AES-GCM', length: 256 }, false, [use]);
}
