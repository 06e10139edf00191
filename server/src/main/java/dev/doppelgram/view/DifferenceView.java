package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Account;
import dev.doppelgram.world.BoxEntry;
import dev.doppelgram.world.Chat;
import dev.doppelgram.world.UpdatesState;
import dev.doppelgram.world.World;
import dev.doppelgram.world.WorldEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** TL {@code updates.State} and {@code updates.Difference}: where an account is in its box. */
public final class DifferenceView {
  private final World world;

  public DifferenceView(World world) {
    this.world = world;
  }

  public static TlObject state(UpdatesState state) {
    return TlObject.named("updates.state")
        .set("pts", state.pts())
        .set("qts", state.qts())
        .set("date", Epoch.seconds(state.date()))
        .set("seq", 0)
        .set("unread_count", state.unreadCount())
        .build();
  }

  /**
   * All that the account has missed.
   *
   * @param entries oldest first
   * @param state after them
   */
  public TlObject difference(List<BoxEntry> entries, UpdatesState state, Account viewer) {
    if (entries.isEmpty()) {
      int date = Epoch.seconds(state.date());
      return TlObject.of("updates.differenceEmpty", "date", date, "seq", 0);
    }
    People people = new People(world.accounts(), viewer);
    Map<Long, TlObject> chats = new LinkedHashMap<>();
    List<TlObject> messages = new ArrayList<>();
    for (BoxEntry entry : entries) {
      WorldEvent.Joined event = entry.event();
      people.add(event.joiner().accountId());
      people.add(event.joiner().inviterId());
      chats.computeIfAbsent(event.chat().id(), id -> chat(id, viewer));
      if (event instanceof WorldEvent.JoinedGroup group) {
        int id = entry.place().messageId();
        messages.add(MessageView.of(group.message(), id, group.chat(), viewer));
      }
    }
    return TlObject.named("updates.difference")
        .set("new_messages", messages)
        .set("new_encrypted_messages", List.of())
        .set("other_updates", List.of())
        .set("chats", List.copyOf(chats.values()))
        .set("users", people.users())
        .set("state", state(state))
        .build();
  }

  private TlObject chat(long id, Account viewer) {
    Chat chat = world.chats().byId(id);
    return chat == null
        ? TlObject.of("chatEmpty", "id", id)
        : ChatView.of(chat, world.chats().members(id), viewer);
  }
}
