// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.control.ChatSnapshot;
import dev.doppelgram.control.LiveChat;
import dev.doppelgram.control.MemberSnapshot;
import dev.doppelgram.control.MessageSnapshot;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Image;
import dev.doppelgram.world.model.ImageFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A chat of a server elsewhere. */
final class RemoteChat implements LiveChat {
  private final HttpApi api;
  private final String name;

  RemoteChat(HttpApi api, String name) {
    this.api = api;
    this.name = name;
  }

  private String path() {
    return HttpApi.path("chats", name);
  }

  private String member(String account, String query) {
    return HttpApi.path("chats", name, "members", account) + query;
  }

  private String requestOf(String account) {
    return HttpApi.path("chats", name, "requests", account);
  }

  @Override
  public ChatSnapshot snapshot() {
    return Snapshots.chat(api.get(path()));
  }

  @Override
  public Optional<Image> photo() {
    String chat = snapshot().name();
    return Optional.ofNullable(api.bytesIfThere(HttpApi.path("chats", chat, "photo")))
        .map(ImageFile::of);
  }

  @Override
  public MemberSnapshot member(String account) {
    return Snapshots.member(api.get(member(account, "")));
  }

  @Override
  public ChatSnapshot change(String yaml) {
    return Snapshots.chat(api.patchYaml(path(), "the chat " + name, yaml));
  }

  @Override
  public ChatSnapshot migrate() {
    return Snapshots.chat(api.post(path() + "/migrate", Map.of()));
  }

  @Override
  public void delete() {
    api.delete(path());
  }

  @Override
  public MemberSnapshot join(String account) {
    return put(account, Map.of());
  }

  @Override
  public MemberSnapshot joinBy(String hash, String account) {
    return put(account, Map.of("invite", hash));
  }

  @Override
  public MemberSnapshot add(String account, String by) {
    return put(account, Map.of("by", by));
  }

  @Override
  public MemberSnapshot promote(
      String account, Set<AdminRight> rights, @Nullable String rank, @Nullable String by) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("admin", rights.stream().sorted().toList());
    putUnlessNull(body, "rank", rank);
    putUnlessNull(body, "by", by);
    return put(account, body);
  }

  private MemberSnapshot put(String account, Map<String, Object> body) {
    return Snapshots.member(api.put(member(account, ""), body));
  }

  @Override
  public void leave(String account) {
    api.delete(member(account, ""));
  }

  @Override
  public void remove(String account, @Nullable String by) {
    api.delete(member(account, "?by=" + HttpApi.encoded(by == null ? snapshot().creator() : by)));
  }

  @Override
  public void ban(String account, @Nullable String by) {
    String actor = by == null ? "" : "&by=" + HttpApi.encoded(by);
    api.delete(member(account, "?ban=true" + actor));
  }

  @Override
  public void request(String account) {
    api.put(requestOf(account), Map.of());
  }

  @Override
  public void requestBy(String hash, String account) {
    api.put(requestOf(account), Map.of("invite", hash));
  }

  @Override
  public void withdraw(String account) {
    api.delete(requestOf(account));
  }

  @Override
  public void decide(String account, boolean approved, @Nullable String by) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("approved", approved);
    putUnlessNull(body, "by", by);
    api.post(requestOf(account), body);
  }

  @Override
  public MessageSnapshot post(String from, String text) {
    return Snapshots.message(api.post(path() + "/messages", Map.of("from", from, "text", text)));
  }

  private static void putUnlessNull(Map<String, Object> body, String key, @Nullable String value) {
    if (value != null) {
      body.put(key, value);
    }
  }

  @Override
  public String toString() {
    return "the chat " + name;
  }
}
