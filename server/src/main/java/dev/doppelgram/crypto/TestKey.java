// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;

/**
 * The published key. Its public half stands here, for a start needs no more: the file, and the
 * classes that read it, come with the first key exchange.
 */
final class TestKey {
  private static final String FILE = "test-key.pem";
  private static final BigInteger N =
      new BigInteger(
          "95c3979254fa6cec5f930e020429b757b051dd05ea652d78349b323f94acc81c"
              + "549418f5e09dff5f2fb39bfd882f83e0d5e9cba2ccfcddb74eb9075ad836873b"
              + "fdd940513338c8d43b3656712855cbd577a685c7a67e32db64c4c6a5c84ef7c4"
              + "00e39603476b4b4b727e66c42b3f759ede16ad3db37e574f2b735895a76baf13"
              + "02268d1d0071c5c7de8a7d0282cb93c6d81746aabf9d0aa67852d9c406c9c36c"
              + "5afc30a41448c9624a939c57a3853eb2993930c1ae631860b70701727ff33193"
              + "61e0bf7bff5df67a9030e7b2ee14827dcc168ebdf22bc48670b33805b6bc45dd"
              + "198e6d8dbe65d7b8f55bbff57d0e37573078a6d1957172bd7fed637e96c65c2b",
          16);

  static final RsaPrivateKey KEY =
      new RsaPrivateKey(new RsaPublicKey(N, BigInteger.valueOf(65_537)), () -> InFile.PRIMES);

  private TestKey() {}

  /** Read once, when first needed. */
  private static final class InFile {
    static final RsaPrimes PRIMES = RsaPrimes.of(RsaPem.privateKey(file()));
  }

  private static byte[] file() {
    try (InputStream pem = TestKey.class.getResourceAsStream(FILE)) {
      if (pem == null) {
        throw new IllegalStateException(FILE + " is missing from the jar");
      }
      return pem.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
