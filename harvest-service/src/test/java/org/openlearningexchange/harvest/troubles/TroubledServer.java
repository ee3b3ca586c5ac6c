package org.openlearningexchange.harvest.troubles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An OAI-PMH server over bare sockets, which are not too polite for anything. What is scripted for
 * a request is answered in order, the last answer for ever; for a list, what counts is its token.
 */
final class TroubledServer implements AutoCloseable {
  private static final String BEGINNING = "";

  private final ServerSocket server;
  private final Map<String, Deque<Answering>> lists = new ConcurrentHashMap<>();
  private final Map<String, Deque<Answering>> verbs = new ConcurrentHashMap<>();
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private final List<String> targets = new CopyOnWriteArrayList<>();
  private volatile @Nullable Function<Map<String, String>, Answering> other;

  private TroubledServer(ServerSocket server) {
    this.server = server;
    verb("Identify", OaiText.identify("YYYY-MM-DDThh:mm:ssZ"));
    verb("ListMetadataFormats", OaiText.formats("oai_dc"));
    start(this::accept);
  }

  static TroubledServer start() {
    try {
      return new TroubledServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String hostAndPort() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  URI address() {
    return address("/oai");
  }

  URI address(String path) {
    return URI.create("http://" + hostAndPort() + path);
  }

  /** Answers to a verb other than ListRecords. */
  TroubledServer verb(String verb, String... bodies) {
    return verb(verb, answers(bodies));
  }

  TroubledServer verb(String verb, Answering... answers) {
    verbs.put(verb, new ArrayDeque<>(List.of(answers)));
    return this;
  }

  /** Answers to the first request of a list. */
  TroubledServer list(String... bodies) {
    return list(answers(bodies));
  }

  TroubledServer list(Answering... answers) {
    return at(BEGINNING, answers);
  }

  /** Answers to a request with this token. */
  TroubledServer at(String token, String... bodies) {
    return at(token, answers(bodies));
  }

  TroubledServer at(String token, Answering... answers) {
    lists.put(token, new ArrayDeque<>(List.of(answers)));
    return this;
  }

  /** Answers what nothing is scripted for. */
  TroubledServer otherwise(Function<Map<String, String>, Answering> answer) {
    other = answer;
    return this;
  }

  /** The arguments of all requests for lists. */
  List<Map<String, String>> lists() {
    return asked.stream().filter(it -> "ListRecords".equals(it.get("verb"))).toList();
  }

  /** The tokens that were sent, in order. */
  List<String> tokens() {
    return lists().stream()
        .flatMap(it -> Optional.ofNullable(it.get("resumptionToken")).stream())
        .toList();
  }

  /** What stood in the requests' first lines, as it was sent. */
  List<String> targets() {
    return List.copyOf(targets);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answering[] answers(String... bodies) {
    Answering[] answers = new Answering[bodies.length];
    for (int i = 0; i < bodies.length; i++) {
      answers[i] = Answering.ok(bodies[i]);
    }
    return answers;
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        start(() -> serve(socket));
      }
    } catch (SocketException e) {
      // closed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket connection) {
    try (Socket socket = connection) {
      String head = head(socket.getInputStream());
      if (!head.isEmpty()) {
        answer(head.split(" ", 3)[1]).answer(socket);
        socket.getOutputStream().flush();
      }
    } catch (IOException e) {
      // the client had enough
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answering answer(String target) {
    targets.add(target);
    Map<String, String> arguments = arguments(target);
    asked.add(arguments);
    String verb = arguments.getOrDefault("verb", "");
    Deque<Answering> script =
        verb.equals("ListRecords")
            ? lists.get(arguments.getOrDefault("resumptionToken", BEGINNING))
            : verbs.get(verb);
    if (script != null) {
      return next(script);
    }
    Function<Map<String, String>, Answering> rest = other;
    return rest == null
        ? Answering.ok(OaiText.error("badResumptionToken", "unknown"))
        : rest.apply(arguments);
  }

  private static synchronized Answering next(Deque<Answering> script) {
    return script.size() > 1 ? script.remove() : script.element();
  }

  private static Map<String, String> arguments(String target) {
    Map<String, String> arguments = new LinkedHashMap<>();
    int query = target.indexOf('?');
    if (query >= 0) {
      for (String pair : target.substring(query + 1).split("&")) {
        String[] parts = pair.split("=", 2);
        arguments.put(
            parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return arguments;
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
      int read = in.read();
      if (read < 0) {
        return "";
      }
      head.append((char) read);
    }
    return head.toString();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "troubled-server");
    thread.setDaemon(true);
    thread.start();
  }
}
