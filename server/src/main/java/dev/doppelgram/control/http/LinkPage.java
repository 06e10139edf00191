// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A page as t.me has it, with the classes and tags by which programs find their way in those.
 *
 * @param title empty where nothing is known of what the link leads to
 * @param photo its path; null for none
 * @param link what opens a client: {@code tg://…}
 */
record LinkPage(
    String title, String extra, String about, @Nullable String photo, String link, String action) {

  /** What t.me shows for a link that leads nowhere: no more than that it is one. */
  static LinkPage unknown(String link) {
    return new LinkPage("", "", "", null, link, "Join Group");
  }

  Answer answer() {
    return new Answer(
        200,
        "text/html; charset=utf-8",
        html().getBytes(StandardCharsets.UTF_8),
        PageRoutes.headers());
  }

  private String html() {
    StringBuilder html = new StringBuilder(2048);
    String shown = title.isEmpty() ? "Join group chat on Telegram" : title;
    html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<title>").append(escaped(shown)).append("</title>\n");
    property(html, "og:title", shown);
    property(html, "og:description", about);
    property(html, "og:site_name", "Telegram");
    if (photo != null) {
      property(html, "og:image", photo);
    }
    property(html, "al:ios:url", link);
    property(html, "al:android:url", link);
    html.append("<link rel=\"stylesheet\" href=\"").append(Routes.ROOT);
    html.append("/page/page.css\">\n</head>\n<body class=\"tgme\">\n<div class=\"tgme_page\">\n");
    if (photo != null) {
      html.append("<div class=\"tgme_page_photo\"><img class=\"tgme_page_photo_image\" alt=\"\"");
      html.append(" src=\"").append(escaped(photo)).append("\"></div>\n");
    }
    if (!title.isEmpty()) {
      div(html, "tgme_page_title", "<span dir=\"auto\">" + escaped(title) + "</span>");
      div(html, "tgme_page_extra", escaped(extra));
    }
    if (!about.isEmpty()) {
      div(html, "tgme_page_description", escaped(about));
    }
    div(
        html,
        "tgme_page_action",
        "<a class=\"tgme_action_button_new\" href=\"%s\">%s</a>"
            .formatted(escaped(link), escaped(action)));
    return html.append("</div>\n</body>\n</html>\n").toString();
  }

  private static void property(StringBuilder html, String name, String content) {
    html.append("<meta property=\"").append(name).append("\" content=\"");
    html.append(escaped(content)).append("\">\n");
  }

  private static void div(StringBuilder html, String name, String inside) {
    html.append("<div class=\"").append(name).append("\">").append(inside).append("</div>\n");
  }

  /** Text as it stands between tags and in attributes. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
