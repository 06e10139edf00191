// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.tl.Schema;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A world in a file: read at the start, and written whenever the world has changed, about once a
 * second: what happens after one writing is in its place a second later. The file is always whole:
 * a new one is written, forced to the disk and put in its place.
 */
final class StateFile implements AutoCloseable {
  private static final long PERIOD_MILLIS = 1000;

  /** Between the end of one writing and the next one, however long they take. */
  private static final long SHORTEST_PAUSE_MILLIS = 200;

  /** What a late wake-up may take of the second. */
  private static final long MARGIN_MILLIS = 100;

  private final Path file;
  private final Doppelgram server;
  private final PrintWriter err;
  private final Thread writer;
  private final Thread atExit;
  private @Nullable Object written;
  private boolean failing;

  private StateFile(Path file, Doppelgram server, PrintWriter err) {
    this.file = file;
    this.server = server;
    this.err = err;
    this.writer = new Thread(this::keepWriting, "doppelgram-state");
    this.atExit = new Thread(this::write, "doppelgram-last-state");
  }

  /**
   * Has a server go on where the file stands, if it is there, and keeps it.
   *
   * @throws dev.doppelgram.scenario.InvalidScenarioException if the file has mistakes
   */
  static StateFile of(
      Path file, Doppelgram server, ScenarioOptions reading, Schema schema, PrintWriter err)
      throws IOException {
    if (Files.exists(file)) {
      server.restore(reading.read(file, schema));
      err.println("goes on where " + file + " stands; a reset goes back to the scenario");
      err.flush();
    }
    StateFile state = new StateFile(file, server, err);
    state.writeNow();
    state.writer.setDaemon(true);
    state.writer.start();
    Runtime.getRuntime().addShutdownHook(state.atExit);
    return state;
  }

  private void keepWriting() {
    try {
      long took = 0;
      while (true) {
        // what changes just after the last one was begun has to wait for the end of the next one
        long pause = PERIOD_MILLIS - MARGIN_MILLIS - 2 * took;
        Thread.sleep(Math.max(SHORTEST_PAUSE_MILLIS, pause));
        long begun = System.nanoTime();
        write();
        took = (System.nanoTime() - begun) / 1_000_000;
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  private synchronized void write() {
    try {
      writeNow();
      failing = false;
    } catch (IOException | UncheckedIOException e) {
      if (!failing) {
        err.println(file + ": the state cannot be written: " + e.getMessage());
        err.flush();
      }
      failing = true;
    }
  }

  private synchronized void writeNow() throws IOException {
    Object revision = server.revision();
    if (revision.equals(written)) {
      return;
    }
    byte[] yaml = server.state().getBytes(StandardCharsets.UTF_8);
    Path whole = file.toAbsolutePath();
    Path fresh = whole.resolveSibling(whole.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(yaml);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    written = revision;
  }

  /** Writes it for the last time. */
  @Override
  public void close() {
    writer.interrupt();
    write();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // the process is about to end: it is written already
    }
  }
}
