package dev.doppelgram.transport;

import io.netty.channel.ChannelHandlerContext;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The four ways to cut a stream into packets. */
public enum Framing {
  ABRIDGED(0xefefefef, 1),
  INTERMEDIATE(0xeeeeeeee, 4),
  PADDED_INTERMEDIATE(0xdddddddd, 4),
  /** Has no tag: it is known by its first seq_no, and cannot be obfuscated. */
  FULL(0, 0);

  private final int tag;
  private final int openingLength;

  Framing(int tag, int openingLength) {
    this.tag = tag;
    this.openingLength = openingLength;
  }

  /** The framing that an obfuscated2 header names by {@code tag}, if any. */
  static @Nullable Framing ofTag(int tag) {
    return switch (tag) {
      case 0xefefefef -> ABRIDGED;
      case 0xeeeeeeee -> INTERMEDIATE;
      case 0xdddddddd -> PADDED_INTERMEDIATE;
      default -> null;
    };
  }

  /** The four equal bytes that stand for this framing in an obfuscated2 header. */
  int tag() {
    return tag;
  }

  /** How many bytes of the tag open a connection that is not obfuscated. */
  int openingLength() {
    return openingLength;
  }

  /** Puts this framing's decoder and encoder behind {@code ctx}. */
  void installAfter(ChannelHandlerContext ctx, Role role, int limit, RandomGenerator random) {
    ctx.pipeline().addAfter(ctx.name(), null, encoder(role, random));
    ctx.pipeline().addAfter(ctx.name(), null, decoder(role, limit));
  }

  private FrameDecoder decoder(Role role, int limit) {
    return switch (this) {
      case ABRIDGED -> new AbridgedDecoder(role, limit);
      case INTERMEDIATE -> new IntermediateDecoder(role, limit);
      case PADDED_INTERMEDIATE -> new PaddedIntermediateDecoder(role, limit);
      case FULL -> new FullDecoder(role, limit);
    };
  }

  private FrameEncoder encoder(Role role, RandomGenerator random) {
    return switch (this) {
      case ABRIDGED -> new AbridgedEncoder();
      case INTERMEDIATE -> new IntermediateEncoder();
      case PADDED_INTERMEDIATE -> new PaddedIntermediateEncoder(role, random);
      case FULL -> new FullEncoder();
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
