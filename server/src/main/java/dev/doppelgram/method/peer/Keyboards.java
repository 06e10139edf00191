// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.peer;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.tl.TlObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * TL {@code ReplyMarkup}: what a bot puts under its message. Layers up to 228 have a constructor
 * for each kind of button, later ones a field {@code type}; what is kept is said in either way.
 */
final class Keyboards {
  private static final int MOST_BUTTONS = 300;
  private static final int LONGEST_DATA = 64;

  private Keyboards() {}

  /**
   * The keyboard as the message keeps it.
   *
   * @throws RpcError REPLY_MARKUP_TOO_LONG, BUTTON_DATA_INVALID, BUTTON_TYPE_INVALID
   */
  static TlObject kept(TlObject markup) {
    boolean inline = markup.is("replyInlineMarkup");
    List<TlObject> rows = new ArrayList<>();
    int count = 0;
    for (TlObject row : markup.objects("rows")) {
      List<Button> buttons = row.objects("buttons").stream().map(Keyboards::button).toList();
      rows.add(inline ? inlineRow(buttons) : row(buttons));
      count += buttons.size();
    }
    if (count > MOST_BUTTONS) {
      throw new RpcError(ErrorType.REPLY_MARKUP_TOO_LONG);
    }
    TlObject kept = markup.forAnyLayer();
    return markup.has("rows") ? kept.with("rows", rows) : kept;
  }

  /**
   * A button in no layer's words.
   *
   * @param kind {@code Callback}, {@code Url} and so on; empty for one that sends its own text
   * @param fields what that kind has beside the text
   */
  private record Button(String text, @Nullable TlObject style, String kind, TlObject fields) {

    /** As layers up to 228 have it. */
    TlObject constructor() {
      return filled("keyboardButton" + kind).with("text", text);
    }

    /** What the kind has, under another name. */
    TlObject filled(String name) {
      TlObject.Builder object = TlObject.named(name);
      fields.forEach(
          (field, value) -> {
            if (!field.equals("type") && !field.equals("text") && !field.equals("style")) {
              object.set(field, value);
            }
          });
      return object.build();
    }

    /** As layers from 229 on have it. */
    TlObject typed(String name, String typePrefix) {
      return TlObject.named(name)
          .set("style", style)
          .set("text", text)
          .set("type", filled(typePrefix + (kind.isEmpty() ? "Default" : kind)))
          .build();
    }
  }

  private static Button button(TlObject input) {
    TlObject button = input.forAnyLayer();
    TlObject type = button.has("type") ? button.object("type") : button;
    String kind = type.name().replaceFirst("^(keyboardButton|inlineButtonType|buttonType)", "");
    // what is for input only has no form that others could be shown
    if (kind.startsWith("input")) {
      throw new RpcError(ErrorType.BUTTON_TYPE_INVALID);
    }
    if (kind.equals("Callback")) {
      int length = type.bytes("data").length;
      if (length == 0 || length > LONGEST_DATA) {
        throw new RpcError(ErrorType.BUTTON_DATA_INVALID);
      }
    }
    return new Button(
        button.string("text"),
        button.has("style") ? button.object("style") : null,
        kind.equals("Default") ? "" : kind,
        type);
  }

  private static TlObject inlineRow(List<Button> buttons) {
    List<TlObject> typed =
        buttons.stream()
            .map(button -> button.typed("keyboardInlineButton", "inlineButtonType").orNothing())
            .toList();
    List<TlObject> constructors =
        buttons.stream().map(button -> button.constructor().orNothing()).toList();
    return TlObject.of("keyboardInlineButtonRow", "buttons", typed)
        .orElse(TlObject.of("keyboardButtonRow", "buttons", constructors));
  }

  private static TlObject row(List<Button> buttons) {
    List<TlObject> all =
        buttons.stream()
            .map(
                button -> {
                  TlObject typed = button.typed("keyboardButton", "buttonType");
                  return button.kind().isEmpty() ? typed : button.constructor().orElse(typed);
                })
            .toList();
    return TlObject.of("keyboardButtonRow", "buttons", all);
  }
}
