# SPDX-License-Identifier: Apache-2.0
"""The published test key of the server, which a client must know for a login: ``doppelgram key``."""

FINGERPRINT = "ad3e4a9373bd12c9"

PEM = """-----BEGIN RSA PUBLIC KEY-----
MIIBCgKCAQEAlcOXklT6bOxfkw4CBCm3V7BR3QXqZS14NJsyP5SsyBxUlBj14J3/
Xy+zm/2IL4Pg1enLosz83bdOuQda2DaHO/3ZQFEzOMjUOzZWcShVy9V3poXHpn4y
22TExqXITvfEAOOWA0drS0tyfmbEKz91nt4WrT2zfldPK3NYladrrxMCJo0dAHHF
x96KfQKCy5PG2BdGqr+dCqZ4UtnEBsnDbFr8MKQUSMliSpOcV6OFPrKZOTDBrmMY
YLcHAXJ/8zGTYeC/e/9d9nqQMOey7hSCfcwWjr3yK8SGcLM4Bba8Rd0Zjm2NvmXX
uPVbv/V9DjdXMHim0ZVxcr1/7WN+lsZcKwIDAQAB
-----END RSA PUBLIC KEY-----
"""
