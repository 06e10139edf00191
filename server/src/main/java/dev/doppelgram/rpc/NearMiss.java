// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import static java.util.Objects.requireNonNull;

import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Dcs;
import dev.doppelgram.world.model.InviteHash;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Guesses what went wrong with a call: the journal's hint for the reader of a failing test. */
final class NearMiss {
  private static final int MIGRATE = 303;

  private final Schema schema;
  private final InviteHashDiagnosis hashes;
  private final Dcs dcs;
  private final World world;
  private final Map<Integer, String> layersOfId = new ConcurrentHashMap<>();

  NearMiss(World world, Schema schema) {
    this.schema = schema;
    this.hashes = new InviteHashDiagnosis(world);
    this.dcs = world.dcs();
    this.world = world;
  }

  /**
   * One line; null if the call looks as it should.
   *
   * @param caller null before login
   */
  @Nullable String in(CallRequest request, @Nullable Account caller, Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return failed.bug().toString();
    }
    if (outcome instanceof Outcome.Refused refused && refused.refusal().code() == MIGRATE) {
      return unserved(refused.refusal().type());
    }
    if (outcome instanceof Outcome.Refused refused
        && WideIds.isReason(refused.refusal(), request.origin().layer(), world)) {
      return "ids of accounts are above 2147483647 here, and layer %d has 32 bits for them"
          .formatted(request.origin().layer());
    }
    if (request.unreadable() != null) {
      return request.unreadable();
    }
    if (outcome instanceof Outcome.Refused refused && refused.isForWantOfTheMethod()) {
      return inId(request);
    }
    TlObject arguments = request.arguments();
    if (arguments == null) {
      return null;
    }
    if (outcome instanceof Outcome.Answered answered && !answered.served()) {
      return inId(request)
          + ": it got the smallest "
          + requireNonNull(request.definition()).result();
    }
    if (outcome instanceof Outcome.Refused refused && isAboutALink(refused.refusal().type())) {
      String hash = hash(arguments);
      String miss = hash == null ? null : hashes.of(hash, request.method(), caller);
      if (miss != null) {
        return miss;
      }
    }
    return inLayer(request);
  }

  /** A client that is sent to a data centre finds no address of it in the config. */
  private @Nullable String unserved(String type) {
    int number = type.lastIndexOf('_') + 1;
    if (!type.matches("[A-Z]+_MIGRATE_[0-9]{1,9}")
        || dcs.contains(Integer.parseInt(type.substring(number)))) {
      return null;
    }
    String dc = type.substring(number);
    String all = dcs.ids().stream().map(String::valueOf).collect(Collectors.joining(","));
    return "DC %s is not served: start with --dcs %s,%s".formatted(dc, all, dc);
  }

  private static boolean isAboutALink(String type) {
    return type.startsWith("INVITE_")
        || switch (type) {
          case "CHANNEL_PRIVATE", "CHANNEL_INVALID", "CHAT_INVALID", "USERS_TOO_MUCH" -> true;
          default -> false;
        };
  }

  private static @Nullable String hash(TlObject arguments) {
    if (arguments.get("link") instanceof String link) {
      return InviteHash.ofLink(link);
    }
    return arguments.get("hash") instanceof String hash ? hash : null;
  }

  private static String inId(CallRequest request) {
    return request.definition() == null
        ? "no layer has a method with this id"
        : "this server does not serve " + request.method();
  }

  private @Nullable String inLayer(CallRequest request) {
    int layer = request.origin().layer();
    Combinator usual = schema.find(request.method(), layer);
    if (layer == 0 || (usual != null && usual.id() == request.id())) {
      return null;
    }
    String layers = layersOfId.computeIfAbsent(request.id(), id -> layersOf(request.method(), id));
    return usual == null
        ? "layer %d has no %s: it is of %s".formatted(layer, request.method(), layers)
        : "layer %d calls it #%x, not #%x, the id of %s"
            .formatted(layer, usual.id(), request.id(), layers);
  }

  private String layersOf(String method, int id) {
    IntPredicate has =
        layer -> {
          Combinator definition = schema.find(method, layer);
          return definition != null && definition.id() == id;
        };
    int first = Layers.OLDEST;
    while (first < Layers.NEWEST && !has.test(first)) {
      first++;
    }
    int last = Layers.NEWEST;
    while (last > first && !has.test(last)) {
      last--;
    }
    return first == last ? "layer " + first : "layers %d to %d".formatted(first, last);
  }
}
