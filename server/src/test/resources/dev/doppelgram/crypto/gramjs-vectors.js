// Prints gramjs-vectors.properties: what stock GramJS computes from fixed inputs.
// node gramjs-vectors.js NODE_MODULES TEST_KEY_PEM, with telegram@2.26.22 in NODE_MODULES.
const { createHash, createPublicKey } = require("crypto");
const fs = require("fs");
const path = require("path");
const [, , modules, testKeyPem] = process.argv;
const telegram = (name) => require(path.resolve(modules, "telegram", name));
const bigInt = require(path.resolve(modules, "big-integer"));

const helpers = telegram("Helpers");
const { IGE } = telegram("crypto/IGE");
const { AuthKey } = telegram("crypto/AuthKey");
const rsa = telegram("crypto/RSA");
const { doAuthentication } = telegram("network/Authenticator");
const { MTProtoState } = telegram("network/MTProtoState");
const { Api } = telegram("tl");

const out = (name, value) =>
  console.log(`${name}=${Buffer.isBuffer(value) ? value.toString("hex") : value}`);
const bytes = (label, length) => {
  let all = Buffer.alloc(0);
  for (let i = 0; all.length < length; i++) {
    all = Buffer.concat([all, createHash("sha256").update(`${label}/${i}`).digest()]);
  }
  return all.subarray(0, length);
};
const signed = (buffer) => helpers.readBigIntFromBuffer(buffer, true, true);
const little = (number, length) => helpers.toSignedLittleBuffer(number, length);

let draws = 0;
helpers.generateRandomBytes = (length) => Buffer.from(bytes(`random ${draws++}`, length));

async function main() {
  console.log(`# telegram@${telegram("package.json").version}, by gramjs-vectors.js`);
  const ige = { key: bytes("ige key", 32), iv: bytes("ige iv", 32), plain: bytes("ige plain", 80) };
  for (const name in ige) out(`ige.${name}`, ige[name]);
  out("ige.cipher", new IGE(ige.key, ige.iv).encryptIge(ige.plain));

  for (const [name, first] of [["key", 0x2a], ["zeroKey", 0]]) {
    const raw = Buffer.from(bytes(name, 256));
    raw[0] = first;
    const key = new AuthKey();
    await key.setKey(raw);
    out(`${name}`, raw);
    out(`${name}.id`, key.keyId);
    out(`${name}.auxHash`, key.auxHash);
    const unpadded = new AuthKey(); // what GramJS itself makes of such a key
    await unpadded.setKey(helpers.getByteArray(helpers.readBigIntFromBuffer(raw, false)));
    out(`${name}.unpaddedAuxHash`, unpadded.auxHash);
  }
  await messages();
  await nonces();
  await dh();
  await handshake();
  await password();
}

async function messages() {
  const key = new AuthKey();
  await key.setKey(Buffer.from(bytes("message key", 256)));
  const state = new MTProtoState(key, { debug() {} });
  state.salt = signed(bytes("salt", 8));
  state.id = signed(bytes("session", 8));
  const message = Buffer.concat([bytes("msg_id", 8), Buffer.from("0100000008000000", "hex"), bytes("body", 8)]);
  draws = 0;
  const packet = await state.encryptMessageData(message);
  const head = Buffer.concat([little(state.salt, 8), little(state.id, 8), message]);
  const padding = bytes("random 0", packet.length - 24 - head.length);
  out("message.key", key.getKey());
  out("message.client.plain", Buffer.concat([head, padding]));
  out("message.client.packet", packet);

  const pong = new Api.Pong({ msgId: bigInt(4), pingId: bigInt(7) }).getBytes();
  const length = Buffer.alloc(4);
  length.writeUInt32LE(pong.length);
  const plain = Buffer.concat([
    head.subarray(0, 16), bytes("server msg_id", 8), Buffer.alloc(4), length, pong, bytes("padding", 28)]);
  const msgKey = createHash("sha256").update(key.getKey().subarray(96, 128)).update(plain).digest().subarray(8, 24);
  const aes = await state._calcKey(key.getKey(), msgKey, false);
  const answer = Buffer.concat([
    packet.subarray(0, 8), msgKey, new IGE(aes.key, aes.iv).encryptIge(plain)]);
  const read = await state.decryptMessageData(answer); // throws unless GramJS accepts it
  if (!read.obj.pingId.equals(7)) throw new Error("GramJS read something else");
  out("message.server.plain", plain);
  out("message.server.packet", answer);
}

async function nonces() {
  const newNonce = bytes("new_nonce", 32);
  const serverNonce = bytes("server_nonce", 16);
  const aes = await helpers.generateKeyDataFromNonce(signed(serverNonce), signed(newNonce));
  const data = bytes("inner data", 52);
  out("nonce.new", newNonce);
  out("nonce.server", serverNonce);
  out("nonce.data", data);
  draws = 100;
  const sha1 = await helpers.sha1(data);
  out("nonce.sealed", new IGE(aes.key, aes.iv).encryptIge(Buffer.concat([sha1, data])));
  const key = new AuthKey();
  await key.setKey(Buffer.from(bytes("message key", 256)));
  for (const n of [1, 2, 3]) {
    out(`nonce.hash${n}`, little(await key.calcNewNonceHash(signed(newNonce), n), 16));
  }
}

async function dh() {
  const prime = bigInt(
    "c71caeb9c6b1c9048e6c522f70f13f73980d40238e3e21c14934d037563d930f48198a0aa7c14058229493d22530f4dbfa336f6e0ac925139543aed44cce7c3720fd51f69458705ac68cd4fe6b6b13abdc9746512969328454f18faf8c595f642477fe96bb2a941d5bcd1d4ac8cc49880708fa9b378e3c4f3a9060bee67cf9a4a4a695811051907e162753b56b0f6b410dba74d8a84b2a14b3144e0ef1284754fd17ed950d5965b4b9dd46582db1178d169c6bc465b0d6ff9ca3928fef5b9ae4e418fc15e83ebea0f87fa9ff5eed70050ded2849f47bf959d956850ce929851f0d8115f635b105ee2e4e15d04b2454bf6f4fadf034b10403119cd8e3b92fcc5b", 16);
  const a = bytes("dh a", 32);
  const b = bytes("dh b", 256);
  const number = (buffer) => helpers.readBigIntFromBuffer(buffer, false);
  const ga = helpers.modExp(bigInt(3), number(a), prime);
  const gb = helpers.modExp(bigInt(3), number(b), prime);
  out("dh.a", a);
  out("dh.ga", helpers.readBufferFromBigInt(ga, 256, false));
  out("dh.gb", helpers.getByteArray(gb, false));
  out("dh.gab", helpers.readBufferFromBigInt(helpers.modExp(ga, number(b), prime), 256, false));
}

/** Both paddings: the older one from its function, RSA_PAD as the authenticator sends it. */
async function handshake() {
  const jwk = createPublicKey(fs.readFileSync(testKeyPem, "latin1").replace(/^[^]*?(?=-----)/, "")).export({ format: "jwk" });
  const n = bigInt(Buffer.from(jwk.n, "base64url").toString("hex"), 16);
  const fingerprint = bigInt(1);
  rsa._serverKeys.set("1", { n, e: 65537 });
  const legacy = bytes("legacy data", 96);
  draws = 0;
  out("rsa.legacy.data", legacy);
  out("rsa.legacy", await rsa.encrypt(fingerprint, legacy));

  const stop = new Error("seen enough");
  const sender = {
    async send(request) {
      if (request instanceof Api.ReqPqMulti) {
        return new Api.ResPQ({
          nonce: request.nonce, serverNonce: signed(bytes("server_nonce", 16)),
          pq: Buffer.from("17ed48941a08f981", "hex"), serverPublicKeyFingerprints: [fingerprint]});
      }
      const newNonce = signed(bytes("random 1", 32));
      out("rsa.pad.data", new Api.PQInnerData({
        pq: Buffer.from("17ed48941a08f981", "hex"), p: request.p, q: request.q,
        nonce: request.nonce, serverNonce: request.serverNonce, newNonce}).getBytes());
      out("rsa.pad", request.encryptedData);
      throw stop;
    },
  };
  draws = 0;
  await doAuthentication(sender, { debug() {} }).catch((e) => { if (e !== stop) throw e; });
}

async function password() {
  const { computeCheck, computeDigest } = telegram("Password");
  const prime = Buffer.from(
    "c71caeb9c6b1c9048e6c522f70f13f73980d40238e3e21c14934d037563d930f48198a0aa7c14058229493d22530f4db" +
    "fa336f6e0ac925139543aed44cce7c3720fd51f69458705ac68cd4fe6b6b13abdc9746512969328454f18faf8c595f64" +
    "2477fe96bb2a941d5bcd1d4ac8cc49880708fa9b378e3c4f3a9060bee67cf9a4a4a695811051907e162753b56b0f6b41" +
    "0dba74d8a84b2a14b3144e0ef1284754fd17ed950d5965b4b9dd46582db1178d169c6bc465b0d6ff9ca3928fef5b9ae4" +
    "e418fc15e83ebea0f87fa9ff5eed70050ded2849f47bf959d956850ce929851f0d8115f635b105ee2e4e15d04b2454bf" +
    "6f4fadf034b10403119cd8e3b92fcc5b", "hex");
  const salt1 = bytes("salt1", 40);
  const salt2 = bytes("salt2", 16);
  const secret = bytes("srp b", 32);
  const currentAlgo =
    new Api.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow({ salt1, salt2, g: 3, p: prime });
  const text = "hunter2 \u00e4\u{1f511}";
  const verifier = await computeDigest(currentAlgo, text);
  const big = (buffer) => BigInt("0x" + buffer.toString("hex"));
  const buffer = (number) => Buffer.from(number.toString(16).padStart(512, "0"), "hex");
  const pow = (base, exponent, modulus) =>
    big(buffer(BigInt(bigInt(base.toString()).modPow(exponent.toString(), modulus.toString()).toString())));
  const p = big(prime);
  const k = big(createHash("sha256").update(prime).update(buffer(3n)).digest());
  const srp_B = buffer((k * big(verifier) + pow(3n, big(secret), p)) % p);
  draws = 0;
  const check = await computeCheck({ currentAlgo, srp_B, srpId: bigInt(1) }, text);
  for (const [name, value] of Object.entries({ salt1, salt2, verifier, secret, B: srp_B, A: check.A, M1: check.M1 })) {
    out(`srp.${name}`, value);
  }
}

main().catch((e) => { console.error(e); process.exit(1); });
