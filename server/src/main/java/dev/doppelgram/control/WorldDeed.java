// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.LinkEdit;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a test does by {@link LiveAccount}, {@link LiveChat} and {@link LiveInvite}. */
public enum WorldDeed {
  /** The account, and the keys that change. */
  ACCOUNT_CHANGED {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      world.liveAccount(of.text(0)).change(of.text(1));
    }
  },
  /** The id of the auth key. */
  SESSION_ENDED {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      world.endSession(Long.parseLong(of.text(0)));
    }
  },
  /** The chat, and the keys that change. */
  CHAT_CHANGED {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      world.liveChat(of.text(0)).change(of.text(1));
    }
  },
  CHAT_DELETED {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      world.liveChat(of.text(0)).delete();
    }
  },
  CHAT_MIGRATED {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      world.liveChat(of.text(0)).migrate();
    }
  },
  /** The chat, the account, who adds it if somebody does, the link if it comes by one. */
  JOINED {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      world.liveChat(of.text(0)).joined(of.text(1), of.orNull(2), of.orNull(3));
    }
  },
  /** The chat, the account, its rank, who promotes it, and its rights. */
  PROMOTED {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      Set<AdminRight> rights = EnumSet.noneOf(AdminRight.class);
      for (int i = 4; i < of.size(); i++) {
        rights.add(AdminRight.valueOf(of.text(i).toUpperCase(Locale.ROOT)));
      }
      world.liveChat(of.text(0)).promote(of.text(1), rights, of.orNull(2), of.orNull(3));
    }
  },
  LEFT {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      world.liveChat(of.text(0)).leave(of.text(1));
    }
  },
  /** The chat, the account, and who removes it. */
  REMOVED {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      world.liveChat(of.text(0)).remove(of.text(1), of.orNull(2));
    }
  },
  /** The chat, the account, and who bans it. */
  BANNED {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      world.liveChat(of.text(0)).ban(of.text(1), of.orNull(2));
    }
  },
  /** The chat, the account, and by which link it asks. */
  REQUESTED {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      world.liveChat(of.text(0)).requested(of.text(1), of.orNull(2));
    }
  },
  WITHDRAWN {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      world.liveChat(of.text(0)).withdraw(of.text(1));
    }
  },
  /** The chat, the account, whether it is let in, and by whom. */
  DECIDED {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      world.liveChat(of.text(0)).decide(of.text(1), of.text(2).equals("true"), of.orNull(3));
    }
  },
  /** The chat, who writes, and what. */
  POSTED {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      world.liveChat(of.text(0)).post(of.text(1), of.text(2));
    }
  },
  /** The hash, and the four parts of a {@link LinkEdit}. */
  INVITE_CHANGED {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      String expires = of.orNull(1);
      String limit = of.orNull(2);
      String approval = of.orNull(3);
      world
          .liveInvite(of.text(0))
          .change(
              new LinkEdit(
                  expires == null ? null : Instant.parse(expires),
                  limit == null ? null : Integer.valueOf(limit),
                  approval == null ? null : Boolean.valueOf(approval),
                  of.orNull(4)));
    }
  },
  INVITE_REVOKED {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      world.liveInvite(of.text(0)).revoke();
    }
  },
  INVITE_DELETED {
    @Override
    void apply(InProcessWorld world, Arguments of) {
      world.liveInvite(of.text(0)).delete();
    }
  };

  abstract void apply(InProcessWorld world, Arguments of);

  /** What a deed is done to, and how. */
  record Arguments(List<@Nullable String> values) {
    String text(int index) {
      return Objects.requireNonNull(values.get(index));
    }

    @Nullable String orNull(int index) {
      return values.get(index);
    }

    int size() {
      return values.size();
    }
  }
}
