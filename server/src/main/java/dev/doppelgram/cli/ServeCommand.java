// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.DoppelgramBuilder;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.transport.MtproxySecret;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code serve}: runs a server until the process is stopped. */
@Command(
    name = "serve",
    description = "Serves a scenario until stopped; the default command.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--scenario",
      paramLabel = "FILE",
      description = "The world to serve; left out: the built-in one.")
  private @Nullable Path scenario;

  @Mixin private SchemaOption schema = new SchemaOption();

  @Option(names = "--host", defaultValue = "127.0.0.1", description = "default: ${DEFAULT-VALUE}")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "20443",
      description = "0 takes a free one below 32768; default: ${DEFAULT-VALUE}")
  private int port = 20_443;

  @Option(
      names = "--socks-port",
      paramLabel = "N",
      description = "Listens for SOCKS5 too and takes every address for its own; 0: a free one.")
  private @Nullable Integer socksPort;

  @Mixin private HttpOptions http = new HttpOptions();

  @Option(
      names = "--advertise",
      paramLabel = "HOST:PORT",
      converter = Endpoint.Reader.class,
      description = "What help.getConfig names; left out: the address that a client reached.")
  private @Nullable Endpoint advertise;

  @Option(
      names = "--dc",
      defaultValue = "2",
      description = "The data centre to play; default: ${DEFAULT-VALUE}")
  private int dc = 2;

  @Option(
      names = "--rsa-key",
      paramLabel = "FILE",
      description = "A private RSA key of 2048 bits in PEM; left out: the published test key.")
  private @Nullable Path rsaKey;

  @Option(
      names = "--mtproxy-secret",
      paramLabel = "HEX",
      converter = SecretReader.class,
      description = "Serves MTProxy clients too: 32 hex digits, dd and 32, or ee, 32 and a domain.")
  private @Nullable MtproxySecret mtproxySecret;

  @Option(
      names = "--strict",
      description = "Refuses what clients do wrong and are forgiven otherwise: see the log.")
  private boolean strict;

  @Option(
      names = "--remembered-layer",
      paramLabel = "N",
      description = "What clients speak that introduced themselves to a server before this one.")
  private @Nullable Integer rememberedLayer;

  @Option(
      names = "--exit-with-stdin",
      description = "Ends when the standard input does, and so with the program that started it.")
  private boolean exitWithStdin;

  @Spec private @Nullable CommandSpec spec;

  ServeCommand() {}

  /** Everything else as it is where it is left out. */
  ServeCommand(@Nullable Path scenario, int port) {
    this.scenario = scenario;
    this.port = port;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Commands.require(spec, port >= 0 && port < 65_536, "--port " + port, "0 to 65535");
    Commands.require(spec, dc >= 1 && dc <= 9, "--dc " + dc, "1 to 9");
    Commands.require(
        spec,
        rememberedLayer == null || Layers.isServed(rememberedLayer),
        "--remembered-layer " + rememberedLayer,
        Layers.OLDEST + " or above");
    return serve(Commands.out(spec), Commands.err(spec));
  }

  /** Serves until the process is stopped. */
  int serve(PrintWriter out, PrintWriter err) throws IOException, InterruptedException {
    Schema definitions = schema.read();
    Scenario world = ScenarioFile.read(scenario, definitions);
    try (Doppelgram server = builder(world, definitions).start()) {
      out.println(readyLine(server));
      out.flush();
      new Summary(server, world.world()).print(err);
      CountDownLatch end = new CountDownLatch(1);
      if (exitWithStdin) {
        startThread(end);
      }
      end.await();
    }
    return ExitCode.FINE;
  }

  private static void startThread(CountDownLatch end) {
    Thread thread =
        new Thread(
            () -> {
              try (InputStream input = System.in) {
                input.transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                // as good as its end
              }
              end.countDown();
            },
            "doppelgram-stdin");
    thread.setDaemon(true);
    thread.start();
  }

  private DoppelgramBuilder builder(Scenario world, Schema definitions) throws IOException {
    DoppelgramBuilder builder =
        Doppelgram.builder()
            .schema(definitions)
            .scenario(world)
            .host(host)
            .port(port)
            .dc(dc)
            .rsaKey(RsaKeyFile.read(rsaKey));
    http.applyTo(builder, spec);
    if (advertise != null) {
      builder.advertise(new InetSocketAddress(advertise.host(), advertise.port()));
    }
    if (socksPort != null) {
      builder.socksPort(socksPort);
    }
    if (mtproxySecret != null) {
      builder.mtproxySecret(mtproxySecret);
    }
    if (strict) {
      builder.strict();
    }
    if (rememberedLayer != null) {
      builder.rememberedLayer(rememberedLayer);
    }
    return builder;
  }

  /** Tools wait for this line and read the port from it. */
  private static String readyLine(Doppelgram server) {
    return "doppelgram ready mtproto=%s:%d%s%s dc=%d fingerprint=%s scenario=%s"
        .formatted(
            server.host(),
            server.port(),
            server
                .socksAddress()
                .map(socks -> " socks=%s:%d".formatted(server.host(), socks.getPort()))
                .orElse(""),
            server.httpAddress().map(http -> " http=" + http).orElse(""),
            server.dc(),
            HexFormat.of().toHexDigits(server.publicKey().fingerprint()),
            server.name());
  }

  static final class SecretReader implements ITypeConverter<MtproxySecret> {
    @Override
    public MtproxySecret convert(String text) {
      try {
        return MtproxySecret.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
