package org.openlearningexchange.samples.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openlearningexchange.samples.oaipmh.Argument;
import org.openlearningexchange.samples.oaipmh.DeletedRecords;
import org.openlearningexchange.samples.oaipmh.Granularity;
import org.openlearningexchange.samples.oaipmh.Holdings;
import org.openlearningexchange.samples.oaipmh.MetadataFormat;
import org.openlearningexchange.samples.oaipmh.OaiPmh;
import org.openlearningexchange.samples.oaipmh.Repository;

/**
 * A real ListRecords answer in a file, however broken. The first request for the list gets the
 * file's bytes, whatever prefix, set or dates it names; a resumption token was never ours, so it is
 * a bad one; everything else is answered as by a repository without items.
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReplayedAnswer(Path file, byte[] bytes, MetadataFormat format) {

  public static ReplayedAnswer of(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new ReplayedAnswer(file, bytes, FormatSniffer.sniff(bytes));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The file as it is, if that is what was asked for. */
  public Optional<byte[]> verbatim(List<Argument> arguments) {
    boolean isList = arguments.contains(new Argument("verb", "ListRecords"));
    boolean isResumed =
        arguments.stream().anyMatch(argument -> argument.name().equals("resumptionToken"));
    return isList && !isResumed ? Optional.of(bytes) : Optional.empty();
  }

  /** A valid answer to anything else. */
  public String synthetic(List<Argument> arguments, String baseUrl, Instant now) {
    Repository repository =
        new Repository(
            "Replay of " + file.getFileName(),
            "replay@example.org",
            "replay.example.org",
            Granularity.SECOND,
            DeletedRecords.NO,
            List.of(),
            List.of(format),
            1,
            Optional.of(Duration.ZERO),
            0);
    return new OaiPmh(repository, new Holdings(List.of())).answer(arguments, baseUrl, now);
  }
}
