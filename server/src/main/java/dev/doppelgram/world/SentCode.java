package dev.doppelgram.world;

/**
 * TL {@code auth.sentCode}: a login code is on its way.
 *
 * @param length how many digits the code has
 */
public record SentCode(String phoneCodeHash, int length) {}
