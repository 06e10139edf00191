// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.util.io.pem.PemObject;

/**
 * RSA keys in the forms that OpenSSL writes: PKCS#1 (<a
 * href="https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1">RFC 8017</a>), and PKCS#8 or SPKI,
 * which wrap it.
 */
final class RsaPem {
  private static final String PKCS1_PRIVATE = "RSA PRIVATE KEY";
  private static final String PKCS8 = "PRIVATE KEY";
  private static final String PKCS1_PUBLIC = "RSA PUBLIC KEY";
  private static final String SPKI = "PUBLIC KEY";

  /** What else OpenSSL keeps in the same wrappers, by object identifier. */
  private static final Map<String, String> OTHER_ALGORITHMS =
      Map.of(
          "1.2.840.10045.2.1", "EC",
          "1.2.840.10040.4.1", "DSA",
          "1.2.840.113549.1.1.10", "RSA-PSS",
          "1.2.840.113549.1.3.1", "DH",
          "1.3.101.110", "X25519",
          "1.3.101.112", "ED25519");

  private RsaPem() {}

  /**
   * The first private key of a file, in PKCS#1 or PKCS#8.
   *
   * @throws IllegalArgumentException if that is no RSA key, or encrypted, or there is none; the
   *     message says what there is, and what to do about it
   */
  static RSAPrivateKey privateKey(byte[] file) {
    PemObject block = find(file, PKCS8, PKCS1_PRIVATE);
    String type = block.getType();
    if (type.startsWith("ENCRYPTED") || !block.getHeaders().isEmpty()) {
      throw new IllegalArgumentException(
          "the private key is encrypted; decrypt it first: openssl pkey -in FILE -out key.pem");
    }
    if (type.startsWith("OPENSSH")) {
      throw new IllegalArgumentException(
          "the private key is in OpenSSH's own format; convert it: ssh-keygen -p -m PEM -f FILE");
    }
    if (type.equals(PKCS1_PRIVATE)) {
      return decode(block, RSAPrivateKey::getInstance);
    }
    if (!type.equals(PKCS8)) {
      throw notRsa(type.replace(" " + PKCS8, ""));
    }
    PrivateKeyInfo info = decode(block, PrivateKeyInfo::getInstance);
    requireRsa(info.getPrivateKeyAlgorithm());
    return decode(block, der -> RSAPrivateKey.getInstance(info.getPrivateKey().getOctets()));
  }

  /**
   * The first public key of a file, in PKCS#1 or SPKI.
   *
   * @throws IllegalArgumentException if that is no RSA key, or there is none
   */
  static RSAPublicKey publicKey(byte[] file) {
    PemObject block = find(file, SPKI, PKCS1_PUBLIC);
    if (block.getType().equals(PKCS1_PUBLIC)) {
      return decode(block, RSAPublicKey::getInstance);
    }
    SubjectPublicKeyInfo info = decode(block, SubjectPublicKeyInfo::getInstance);
    requireRsa(info.getAlgorithm());
    return decode(block, der -> RSAPublicKey.getInstance(info.getPublicKeyData().getOctets()));
  }

  static String pkcs1(BigInteger n, BigInteger e) {
    return PemBlocks.write(PKCS1_PUBLIC, der(n, e));
  }

  static String spki(BigInteger n, BigInteger e) {
    AlgorithmIdentifier rsa =
        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
    try {
      SubjectPublicKeyInfo info = new SubjectPublicKeyInfo(rsa, new RSAPublicKey(n, e));
      return PemBlocks.write(SPKI, info.getEncoded(ASN1Encoding.DER));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure); // nothing is written but memory
    }
  }

  private static byte[] der(BigInteger n, BigInteger e) {
    try {
      return new RSAPublicKey(n, e).getEncoded(ASN1Encoding.DER);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure); // nothing is written but memory
    }
  }

  private static PemObject find(byte[] file, String kind, String pkcs1) {
    List<PemObject> blocks = PemBlocks.read(file);
    return blocks.stream()
        .filter(block -> block.getType().endsWith(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(missing(blocks, kind, pkcs1)));
  }

  private static String missing(List<PemObject> blocks, String kind, String pkcs1) {
    String found = blocks.stream().map(PemObject::getType).distinct().collect(joining(", "));
    return "PEM holds %s (expected: %s or %s)".formatted(found, kind, pkcs1);
  }

  private static <K> K decode(PemObject block, Function<byte[], K> form) {
    try {
      return form.apply(block.getContent());
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IllegalArgumentException(
          "PEM holds a damaged %s: %s".formatted(block.getType(), e.getMessage()), e);
    }
  }

  private static void requireRsa(AlgorithmIdentifier algorithm) {
    ASN1ObjectIdentifier id = algorithm.getAlgorithm();
    if (!id.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      throw notRsa(OTHER_ALGORITHMS.getOrDefault(id.getId(), id.getId()));
    }
  }

  private static IllegalArgumentException notRsa(String algorithm) {
    return new IllegalArgumentException(
        "PEM holds a key of the algorithm %s, not an RSA key; make one: %s"
            .formatted(algorithm, RsaPublicKey.COMMAND));
  }
}
