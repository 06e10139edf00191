// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.testcontainers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * A server in a container: MTProto and the control API on one port.
 *
 * <pre>{@code
 * @Container
 * static final DoppelgramContainer telegram =
 *     new DoppelgramContainer().withScenario(MountableFile.forClasspathResource("book-club.yaml"));
 * }</pre>
 *
 * <p>The port of this machine is chosen before the start, where other containers have one that the
 * engine gives: {@code help.getConfig} says where a client is to connect to from then on, and that
 * has to be an address that it can reach. It is below 32768, as some clients need it.
 */
public final class DoppelgramContainer extends GenericContainer<DoppelgramContainer> {
  /** What the server listens on inside, for MTProto and the control API. */
  public static final int PORT = 20443;

  private static final String IMAGE = "doppelgram";
  private static final String SCENARIO = "/scenarios/scenario.yaml";
  private static final int LOWEST = 21_000;
  private static final int MOST_TRIES = 10_000;

  private int hostPort;

  /** The image {@code doppelgram} of this version, as {@code mvn -Pimage package} makes it. */
  public DoppelgramContainer() {
    this(DockerImageName.parse(IMAGE).withTag(version()));
  }

  /** Another image, such as one in a registry of your own. */
  public DoppelgramContainer(DockerImageName image) {
    super(image);
    addExposedPort(PORT);
    waitingFor(Wait.forLogMessage("doppelgram ready .*\\n", 1));
  }

  private static String version() {
    String version = DoppelgramContainer.class.getPackage().getImplementationVersion();
    return version == null ? "latest" : version;
  }

  /** Serves this scenario in place of the built-in one. */
  public DoppelgramContainer withScenario(MountableFile yaml) {
    return withCopyFileToContainer(yaml, SCENARIO).withEnv("DOPPELGRAM_SCENARIO", SCENARIO);
  }

  /** Refuses what clients do wrong and are forgiven otherwise. */
  public DoppelgramContainer strict() {
    return withEnv("DOPPELGRAM_STRICT", "true");
  }

  /** Serves as this data centre, 1 to 9. */
  public DoppelgramContainer withDc(int dc) {
    if (dc < 1 || dc > 9) {
      throw new IllegalArgumentException("DC " + dc + " (expected: 1..9)");
    }
    return withEnv("DOPPELGRAM_DC", String.valueOf(dc));
  }

  @Override
  protected void configure() {
    publish(getHost(), freePort());
  }

  /** Has a port of this machine lead here, and advertises it to clients. */
  void publish(String host, int port) {
    hostPort = port;
    addFixedExposedPort(port, PORT);
    withEnv("DOPPELGRAM_ADVERTISE", host + ":" + port);
    withEnv("DOPPELGRAM_ALLOW_HOST", host);
  }

  private static int freePort() {
    for (int i = 0; i < MOST_TRIES; i++) {
      int port = LOWEST + (int) (Math.random() * (Short.MAX_VALUE - LOWEST));
      try (ServerSocket socket = new ServerSocket()) {
        socket.bind(new InetSocketAddress(port));
        return port;
      } catch (BindException e) {
        // taken
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new IllegalStateException("no port between " + LOWEST + " and 32767 is free");
  }

  /** Where clients of this machine connect to, once it has started. */
  public InetSocketAddress address() {
    return new InetSocketAddress(getHost(), port());
  }

  /** The port of this machine that leads to the server. */
  public int port() {
    if (hostPort == 0) {
      throw new IllegalStateException("the container has not started");
    }
    return hostPort;
  }

  /** What paths of the control API count from: {@code http://HOST:PORT/_doppelgram/}. */
  public URI controlApi() {
    return URI.create("http://" + getHost() + ":" + port() + "/_doppelgram/");
  }
}
