// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.model.Image;
import dev.doppelgram.world.model.ImageFile;
import dev.doppelgram.world.model.PhotoSeed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code photo}: a colour, or a file that lies beside or below the scenario. */
final class PhotoReader {
  private static final int SMALL = 160;
  private static final int BIG = 640;
  private static final int LARGEST_FILE = 5 << 20;
  private static final int MOST_PIXELS = 10_000;
  private static final Shape<String> FILE = Shape.text(1000);

  private static final Shape<Integer> COLOR =
      Shape.of("a colour such as `\"#3388cc\"`", PhotoReader::color);

  static final Shape<Image> BYTES =
      Shape.of("the bytes of a JPEG or PNG, as `base64:…`", PhotoReader::bytes);

  private final String scenario;
  private final Consumer<Path> opened;
  private final Mistakes mistakes;

  /**
   * @param scenario the path of the scenario's own file
   * @param opened is told of each file first
   */
  PhotoReader(String scenario, Consumer<Path> opened, Mistakes mistakes) {
    this.scenario = scenario;
    this.opened = opened;
    this.mistakes = mistakes;
  }

  @Nullable PhotoSeed read(Fields chat) {
    Value value = chat.value("photo");
    if (value == null) {
      return null;
    }
    Fields photo = Fields.of(value, "`photo`", chat.at("photo"), mistakes);
    Integer color = photo.optional("color", COLOR);
    String file = photo.optional("file", FILE);
    Image small = photo.optional("small", BYTES);
    Image big = photo.optional("big", BYTES);
    photo.finish();
    if (photo.has("small") && photo.has("big")) {
      return small == null || big == null ? null : new PhotoSeed(small, big);
    }
    if (value instanceof Value.Mapping && photo.has("color") == photo.has("file")) {
      mistakes.add(
          chat.placeOf("photo"),
          "`photo`: expected either `{color: \"#3388cc\"}` or `{file: cover.jpg}`");
    }
    if (color != null) {
      return new PhotoSeed(SolidPng.square(SMALL, color), SolidPng.square(BIG, color));
    }
    Image image = file == null ? null : image(file, photo.placeOf("file"));
    return image == null ? null : new PhotoSeed(image, image);
  }

  private @Nullable Image image(String file, Position at) {
    String name = Wording.quoted(file);
    try {
      Path scenarioFile = Path.of(at.file() == null ? scenario : at.file()).toAbsolutePath();
      Path named = scenarioFile.resolveSibling(file);
      opened.accept(named);
      Path path = named.toRealPath();
      Path folder = scenarioFile.resolveSibling("").toRealPath();
      if (!path.startsWith(folder)) {
        mistakes.add(at, "`file`: %s lies neither beside nor below the scenario".formatted(name));
      } else if (!Files.isRegularFile(path)) {
        mistakes.add(at, "`file`: %s is no regular file".formatted(name));
      } else {
        return image(path, name, at);
      }
    } catch (IOException | InvalidPathException e) {
      mistakes.add(
          at, "`file`: %s cannot be read; paths count from the scenario's file".formatted(name));
    }
    return null;
  }

  private @Nullable Image image(Path path, String name, Position at) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(LARGEST_FILE + 1);
    }
    if (bytes.length > LARGEST_FILE) {
      mistakes.add(at, "`file`: %s is larger than 5 MB".formatted(name));
      return null;
    }
    Image image = ImageFile.of(bytes);
    if (image == null) {
      mistakes.add(at, "`file`: %s is neither a JPEG nor a PNG".formatted(name));
    } else if (!isPossible(image.width()) || !isPossible(image.height())) {
      mistakes.add(
          at,
          "`file`: %s claims %s x %s pixels: 1 to %d each are possible"
              .formatted(
                  name,
                  Integer.toUnsignedString(image.width()),
                  Integer.toUnsignedString(image.height()),
                  MOST_PIXELS));
      return null;
    }
    return image;
  }

  private static boolean isPossible(int pixels) {
    return pixels >= 1 && pixels <= MOST_PIXELS;
  }

  private static @Nullable Integer color(String text) {
    boolean fits =
        text.length() == 7
            && text.charAt(0) == '#'
            && text.chars().skip(1).allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    return fits ? Integer.valueOf(text.substring(1), 16) : null;
  }

  private static @Nullable Image bytes(String text) {
    try {
      return text.startsWith("base64:")
          ? ImageFile.of(Base64.getDecoder().decode(text.substring("base64:".length())))
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
