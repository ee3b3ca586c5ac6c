package org.openlearningexchange.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlearningexchange.samples.collection.GeneratedCollection;
import org.openlearningexchange.samples.collection.RecordCollection;
import org.openlearningexchange.samples.collection.SampleCollections;
import org.openlearningexchange.samples.folder.RecordFolder;
import org.openlearningexchange.samples.oaipmh.DeletedRecords;
import org.openlearningexchange.samples.oaipmh.Granularity;

/** Serves a repository until the process is stopped. */
public final class CommandLine {
  private static final String USAGE =
      """
      Serves a sample repository by OAI-PMH 2.0 at http://HOST:PORT/oai

        --collection NAME        our own sample records: aurora or baobab
        --records DIR            a folder of OAI-PMH answers or single records, as one repository
        --generated N            N generated records
        --replay DIR             each file of the folder is one repository at /replay/FILE, its answer byte by byte

        --port PORT              (9101)
        --host HOST              (localhost)
        --page-size N            records on a page (50)
        --granularity day|second
        --deleted-records persistent|transient|no
        --token-lifetime SECONDS (for ever)
        --page-delay MILLIS      (0)
        --no-sets""";

  private CommandLine() {}

  public static void main(String[] arguments) {
    try {
      Options options = Options.read(List.of(arguments));
      SampleServer server =
          SampleServer.start(
              options.find("host").orElse("localhost"), options.number("port", 9101));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      serve(server, options);
    } catch (IllegalArgumentException wrong) {
      fail(wrong.getMessage() + "\n\n" + USAGE, 2);
    } catch (UncheckedIOException failed) {
      fail(String.valueOf(failed.getMessage()), 1);
    }
  }

  private static void serve(SampleServer server, Options options) {
    options.find("replay").map(CommandLine::folder).ifPresent(folder -> replay(server, folder));
    collection(options).ifPresent(collection -> serve(server, collection, options));
  }

  private static void serve(SampleServer server, RecordCollection collection, Options options) {
    SampleRepository repository = server.add("/oai", collection, behaviour(options));
    repository.delayPages(Duration.ofMillis(options.number("page-delay", 0)));
    say(repository.summary() + " at " + repository.baseUrl());
  }

  private static Optional<RecordCollection> collection(Options options) {
    if (options.find("records").isPresent()) {
      RecordFolder records = RecordFolder.read(folder(options.find("records").get()));
      if (!records.skipped().isEmpty()) {
        say(
            records.skipped().size()
                + " files hold no record, the first is "
                + records.skipped().get(0));
      }
      return Optional.of(records.collection());
    }
    if (options.find("generated").isPresent()) {
      return Optional.of(GeneratedCollection.of(options.number("generated", 0)));
    }
    return options.find("collection").map(SampleCollections::named);
  }

  private static RepositoryOptions behaviour(Options options) {
    RepositoryOptions behaviour =
        RepositoryOptions.defaults()
            .withPageSize(options.number("page-size", 50))
            .withDeletedRecords(
                options
                    .find("deleted-records")
                    .map(v -> DeletedRecords.valueOf(upper(v)))
                    .orElse(DeletedRecords.PERSISTENT));
    if (options.find("granularity").isPresent()) {
      behaviour =
          behaviour.withGranularity(Granularity.valueOf(upper(options.find("granularity").get())));
    }
    if (options.find("token-lifetime").isPresent()) {
      behaviour =
          behaviour.withTokenLifetime(Duration.ofSeconds(options.number("token-lifetime", 0)));
    }
    return options.find("no-sets").isPresent() ? behaviour.withoutSets() : behaviour;
  }

  private static String upper(String value) {
    return value.toUpperCase(Locale.ROOT);
  }

  private static Path folder(String name) {
    Path folder = Path.of(name);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("There is no folder " + name);
    }
    return folder;
  }

  private static void replay(SampleServer server, Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(
              file -> say(server.addReplay("/replay/" + folder.relativize(file), file).toString()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read the folder " + folder, unreadable);
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private static void fail(String message, int status) {
    System.err.println(message);
    System.exit(status);
  }
}
