// SPDX-License-Identifier: Apache-2.0
"use strict";

/** The published test key of the server, which a client must know for a login: `doppelgram key`. */
const FINGERPRINT = "ad3e4a9373bd12c9";

const PEM = `-----BEGIN RSA PUBLIC KEY-----
MIIBCgKCAQEAlcOXklT6bOxfkw4CBCm3V7BR3QXqZS14NJsyP5SsyBxUlBj14J3/
Xy+zm/2IL4Pg1enLosz83bdOuQda2DaHO/3ZQFEzOMjUOzZWcShVy9V3poXHpn4y
22TExqXITvfEAOOWA0drS0tyfmbEKz91nt4WrT2zfldPK3NYladrrxMCJo0dAHHF
x96KfQKCy5PG2BdGqr+dCqZ4UtnEBsnDbFr8MKQUSMliSpOcV6OFPrKZOTDBrmMY
YLcHAXJ/8zGTYeC/e/9d9nqQMOey7hSCfcwWjr3yK8SGcLM4Bba8Rd0Zjm2NvmXX
uPVbv/V9DjdXMHim0ZVxcr1/7WN+lsZcKwIDAQAB
-----END RSA PUBLIC KEY-----
`;

/** Modulus and exponent in decimal, and the fingerprint as clients know it. */
function numbers() {
  const der = Buffer.from(PEM.replace(/-----.*-----/g, ""), "base64").toString("hex");
  const decimal = (hex) => BigInt(`0x${hex}`).toString();
  const fingerprint = BigInt.asIntN(64, BigInt(`0x${FINGERPRINT}`)).toString();
  return { n: decimal(der.slice(16, -10)), e: decimal(der.slice(-6)), fingerprint };
}

module.exports = { FINGERPRINT, PEM, numbers };
