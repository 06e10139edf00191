package dev.doppelgram.push;

import dev.doppelgram.world.Announcement;
import dev.doppelgram.world.Chat;
import dev.doppelgram.world.Member;
import dev.doppelgram.world.World;
import dev.doppelgram.world.WorldEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which accounts an event is told to. */
final class UpdateRecipients {
  private final World world;

  UpdateRecipients(World world) {
    this.world = world;
  }

  /** Ids of accounts, right after the event. */
  Set<Long> of(WorldEvent event) {
    if (event instanceof WorldEvent.Joined joined) {
      List<Long> joiners = joined.joiners().stream().map(Member::accountId).toList();
      return of(joined.chat(), joined.announcement(), joiners);
    }
    if (event instanceof WorldEvent.Left left) {
      return of(left.chat(), left.announcement(), List.of(left.leaver().accountId()));
    }
    if (event instanceof WorldEvent.RequestsChanged requests) {
      return requests.admins();
    }
    if (event instanceof WorldEvent.ForBots forBots) {
      return forBots.qts().keySet();
    }
    if (event instanceof WorldEvent.RightsChanged rights && event.peer().isChannel()) {
      return Set.of(rights.member().accountId());
    }
    if (event instanceof WorldEvent.Read read) {
      return Set.of(read.accountId());
    }
    if (event instanceof WorldEvent.Posted posted
        && posted.announcement() instanceof Announcement.InBoxes boxes) {
      return boxes.copies().keySet();
    }
    return members(event.peer().id());
  }

  private Set<Long> of(Chat chat, Announcement announcement, List<Long> cameOrWent) {
    Set<Long> recipients = new LinkedHashSet<>(cameOrWent);
    if (announcement instanceof Announcement.InBoxes boxes) {
      recipients.addAll(boxes.copies().keySet());
    } else if (announcement instanceof Announcement.InChannel
        && !world.switches().supergroupJoinLazy()) {
      recipients.addAll(members(chat.id()));
    }
    return recipients;
  }

  private Set<Long> members(long chatId) {
    Set<Long> ids = new LinkedHashSet<>();
    world.chats().members(chatId).all().forEach(member -> ids.add(member.accountId()));
    return ids;
  }
}
