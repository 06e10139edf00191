// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.AdminLogView;
import dev.doppelgram.world.AdminLog;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminLogEvent;
import dev.doppelgram.world.model.AdminLogFlag;
import dev.doppelgram.world.model.Chat;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was done in a channel or supergroup, for its admins. */
public final class GetAdminLog extends Method<GetAdminLog.Request> {
  record Request(
      TlObject channel,
      String q,
      @Nullable TlObject eventsFilter,
      @Nullable List<TlObject> admins,
      long maxId,
      long minId,
      int limit) {}

  private final World world;
  private final Peers peers;
  private final AdminLogView view;

  public GetAdminLog(World world) {
    super("channels.getAdminLog", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new AdminLogView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    Chat channel = peers.openChannel(request.channel(), self);
    AdminLog.Search search =
        new AdminLog.Search(
            request.q(),
            flags(request.eventsFilter()),
            admins(request.admins(), self),
            request.maxId(),
            request.minId(),
            request.limit());
    List<AdminLogEvent> events = world.adminLog().read(self, channel, search, caller.now());
    return view.results(events, channel, self);
  }

  /** Null where nothing is chosen; none where only that is which this world never sees. */
  private static @Nullable Set<AdminLogFlag> flags(@Nullable TlObject filter) {
    if (filter == null || filter.equals(TlObject.of(filter.name()))) {
      return null;
    }
    Set<AdminLogFlag> flags = EnumSet.noneOf(AdminLogFlag.class);
    for (AdminLogFlag flag : AdminLogFlag.values()) {
      if (filter.flag(flag.name().toLowerCase(Locale.ROOT))) {
        flags.add(flag);
      }
    }
    return flags;
  }

  /** Nobody whom the caller does not know has done anything that it could ask for. */
  private @Nullable Set<Long> admins(@Nullable List<TlObject> inputs, Account caller) {
    if (inputs == null) {
      return null;
    }
    Set<Long> ids = new LinkedHashSet<>();
    for (TlObject input : inputs) {
      Account account = peers.find(input, caller);
      if (account != null) {
        ids.add(account.id());
      }
    }
    return ids;
  }
}
