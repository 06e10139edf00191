// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doppelgram.world.model.Image;
import dev.doppelgram.world.model.PhotoSeed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The photos of a scenario, seen by the JDK's own reader of images. */
@Timeout(10)
class PhotoReaderTest {
  private static final String ACCOUNT =
      "doppelgram: 1\naccounts: {a: {id: 1, phone: \"+9996620001\", first_name: A}}\nchats:\n";

  @TempDir private @Nullable Path directory;

  @BeforeEach
  void makeTheFolder() throws IOException {
    Files.createDirectories(path("."));
  }

  @Test
  void aColourIsASquareOfIt() throws IOException {
    PhotoSeed photo = photo("{color: \"#3388cc\"}");
    BufferedImage small = seen(photo.small());
    BufferedImage big = seen(photo.big());
    assertThat(small.getWidth()).isEqualTo(160);
    assertThat(big.getHeight()).isEqualTo(640);
    for (int corner : new int[] {0, 639}) {
      assertThat(big.getRGB(corner, 639 - corner)).isEqualTo(0xff3388cc);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void aFileIsServedAsItIs(String format) throws IOException {
    Path file = path("cover." + format);
    ImageIO.write(new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB), format, file.toFile());
    Image image = photo("{file: cover." + format + "}").big();
    assertThat(image.format()).hasToString(format.toUpperCase(Locale.ROOT));
    assertThat(image.width()).isEqualTo(20);
    assertThat(image.height()).isEqualTo(30);
    assertThat(image.bytes()).isEqualTo(Files.readAllBytes(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{file: none.jpg} | 4:69: `file`: `none.jpg` cannot be read; paths count from the"
            + " scenario's file",
        "{file: text.jpg} | 4:69: `file`: `text.jpg` is neither a JPEG nor a PNG",
        "{file: cut.jpg} | 4:69: `file`: `cut.jpg` is neither a JPEG nor a PNG",
        "{color: red} | 4:70: `color`: expected a colour such as `\"#3388cc\"`, found `red`",
        "{} | 4:62: `photo`: expected either `{color: \"#3388cc\"}` or `{file: cover.jpg}`",
        "3 | 4:62: `photo`: expected keys with values, found `3`",
      })
  void whatIsNoPhotoIsAMistakeInItsPlace(String value, String mistake) throws IOException {
    Files.writeString(path("text.jpg"), "no picture at all");
    Files.write(path("cut.jpg"), new byte[] {-1, -40, -1, -32, 0, 4, 0, 0, -1, -63});
    InvalidScenarioException invalid =
        catchThrowableOfType(InvalidScenarioException.class, () -> photo(value));
    assertThat(invalid.getMessage()).endsWith("world.yaml:" + mistake);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../outside.png | `../outside.png` lies neither beside nor below the scenario",
        "/dev/zero | `/dev/zero` lies neither beside nor below the scenario",
        "link.png | `link.png` lies neither beside nor below the scenario",
        "folder | `folder` is no regular file",
        "huge.png | `huge.png` claims 4294967295 x 16 pixels: 1 to 10000 each are possible",
        "flat.png | `flat.png` claims 16 x 0 pixels: 1 to 10000 each are possible",
        "long.png | `long.png` is larger than 5 MB",
      })
  void aFileFromElsewhereOrOfImpossibleSizeIsRefused(String file, String mistake)
      throws IOException {
    Path outside = Files.write(path("../outside.png"), png(16, 16));
    Files.createSymbolicLink(path("link.png"), outside);
    Files.createDirectory(path("folder"));
    Files.write(path("huge.png"), png(-1, 16));
    Files.write(path("flat.png"), png(16, 0));
    Files.write(path("long.png"), new byte[(5 << 20) + 1]);
    InvalidScenarioException invalid =
        catchThrowableOfType(InvalidScenarioException.class, () -> photo("{file: " + file + "}"));
    assertThat(invalid.getMessage()).endsWith("world.yaml:4:69: `file`: " + mistake);
  }

  @Test
  void aFileBelowTheScenarioIsServed() throws IOException {
    Files.createDirectory(path("photos"));
    Files.write(path("photos/cover.png"), png(16, 9));
    assertThat(photo("{file: photos/cover.png}").big().height()).isEqualTo(9);
  }

  private static byte[] png(int width, int height) {
    return ByteBuffer.allocate(24)
        .put(SolidPng.SIGNATURE)
        .putLong(0)
        .putInt(width)
        .putInt(height)
        .array();
  }

  private PhotoSeed photo(String value) {
    String chat = "  c: {kind: group, id: 5, title: A title, creator: a, photo: ";
    String yaml = ACCOUNT + chat + value + "}\n";
    Scenario scenario =
        ScenarioReader.read(path("world.yaml").toString(), yaml, Instant.EPOCH.plusSeconds(99));
    return Objects.requireNonNull(scenario.world().chats().get(0).photo());
  }

  private static BufferedImage seen(Image image) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(image.bytes()));
  }

  private Path path(String name) {
    return Objects.requireNonNull(directory).resolve("town").resolve(name);
  }
}
