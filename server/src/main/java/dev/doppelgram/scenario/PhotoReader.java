// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.model.Image;
import dev.doppelgram.world.model.ImageFile;
import dev.doppelgram.world.model.PhotoSeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads {@code photo}: a colour, or a file that lies beside the scenario. */
final class PhotoReader {
  private static final int SMALL = 160;
  private static final int BIG = 640;
  private static final int LARGEST_FILE = 5 << 20;
  private static final Shape<String> FILE = Shape.text(1000);

  private static final Shape<Integer> COLOR =
      Shape.of("a colour such as `\"#3388cc\"`", PhotoReader::color);

  private final String scenario;
  private final Mistakes mistakes;

  /**
   * @param scenario the path of the scenario's own file
   */
  PhotoReader(String scenario, Mistakes mistakes) {
    this.scenario = scenario;
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
    photo.finish();
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
      Path path = Path.of(scenario).resolveSibling(file);
      if (Files.size(path) > LARGEST_FILE) {
        mistakes.add(at, "`file`: %s is larger than 5 MB".formatted(name));
        return null;
      }
      Image image = ImageFile.of(Files.readAllBytes(path));
      if (image == null) {
        mistakes.add(at, "`file`: %s is neither a JPEG nor a PNG".formatted(name));
      }
      return image;
    } catch (IOException | InvalidPathException e) {
      mistakes.add(
          at, "`file`: %s cannot be read; paths count from the scenario's file".formatted(name));
      return null;
    }
  }

  private static @Nullable Integer color(String text) {
    boolean fits =
        text.length() == 7
            && text.charAt(0) == '#'
            && text.chars().skip(1).allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    return fits ? Integer.valueOf(text.substring(1), 16) : null;
  }
}
