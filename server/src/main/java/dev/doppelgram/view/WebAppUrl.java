// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.GuardQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The address of a web app, with what it is passed behind the {@code #}: init data that the bot can
 * check with its token, as core.telegram.org/bots/webapps says.
 */
final class WebAppUrl {
  private static final String VERSION = "9.0";
  private static final String ALGORITHM = "HmacSHA256";

  private WebAppUrl() {}

  /**
   * The address for a requester.
   *
   * @param platform what the client calls its platform; empty for none
   */
  static String of(
      GuardQuery query, Account bot, Account viewer, Chat chat, String platform, Instant now) {
    Map<String, String> data = new TreeMap<>();
    data.put("auth_date", Long.toString(now.getEpochSecond()));
    data.put("chat", chat(chat));
    data.put("chat_join_request_query_id", Long.toString(query.id()));
    data.put("user", user(viewer));
    data.put("hash", hash(data, String.valueOf(bot.botToken())));
    String fragment =
        "tgWebAppData="
            + encoded(form(data))
            + "&tgWebAppVersion="
            + VERSION
            + (platform.isEmpty() ? "" : "&tgWebAppPlatform=" + encoded(platform));
    String url = String.valueOf(query.url());
    return url + (url.contains("#") ? "&" : "#") + fragment;
  }

  private static String form(Map<String, String> data) {
    return data.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String hash(Map<String, String> data, String token) {
    String lines =
        data.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n"));
    byte[] secret = hmac("WebAppData".getBytes(StandardCharsets.UTF_8), token);
    return HexFormat.of().formatHex(hmac(secret, lines));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private static String user(Account user) {
    return "{\"id\":%d,\"first_name\":%s%s%s%s}"
        .formatted(
            user.id(),
            quoted(user.firstName()),
            field("last_name", user.lastName()),
            field("username", user.username()),
            user.premium() ? ",\"is_premium\":true" : "");
  }

  private static String chat(Chat chat) {
    return "{\"id\":%d,\"type\":%s,\"title\":%s%s}"
        .formatted(
            chat.id(),
            quoted(chat.kind().toString()),
            quoted(chat.title()),
            field("username", chat.username()));
  }

  private static String field(String name, @Nullable String value) {
    return value == null ? "" : "," + quoted(name) + ":" + quoted(value);
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
