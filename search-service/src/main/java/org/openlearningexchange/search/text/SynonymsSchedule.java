package org.openlearningexchange.search.text;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the synonyms at the start, and again whenever their file has changed. A file that is
 * missing or cannot be meant leaves those that were read last.
 */
@ApplicationScoped
public class SynonymsSchedule {
  private static final Logger LOG = Logger.getLogger(SynonymsSchedule.class);
  private static final String OWN = "/synonyms/synonyms.txt";
  private static final long MOST_BYTES = 2_000_000;

  private final SynonymsConfig config;
  private final Synonyms synonyms;
  private @Nullable Seen seen;

  public SynonymsSchedule(SynonymsConfig config, Synonyms synonyms) {
    this.config = config;
    this.synonyms = synonyms;
  }

  /** A file as it was when it was last looked at; no time where it was not there. */
  private record Seen(@Nullable FileTime changed, long size) {}

  void start(@Observes StartupEvent started) {
    synonyms.replace(own());
    check();
  }

  /** Cheap where nothing has changed. */
  @Blocking
  @Scheduled(
      every = "{exchange.synonyms.check-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  synchronized void check() {
    config.file().ifPresent(this::follow);
  }

  private void follow(Path file) {
    Seen now = look(file);
    if (!now.equals(seen)) {
      seen = now;
      read(file, now);
    }
  }

  private static Seen look(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Seen(attributes.lastModifiedTime(), attributes.size());
    } catch (IOException e) {
      return new Seen(null, 0);
    }
  }

  private void read(Path file, Seen now) {
    try {
      if (now.size > MOST_BYTES) {
        throw new IllegalArgumentException("larger than " + MOST_BYTES + " bytes");
      }
      SynonymList list = SynonymList.of(Files.readAllLines(file));
      synonyms.replace(list);
      LOG.infof("synonyms read file=%s words=%d", file, list.size());
    } catch (CharacterCodingException e) {
      LOG.warnf("synonyms stay as they were file=%s cause=not UTF-8", file);
    } catch (IOException | IllegalArgumentException e) {
      LOG.warnf("synonyms stay as they were file=%s cause=%s", file, e);
    }
  }

  private static SynonymList own() {
    try (InputStream in =
        Objects.requireNonNull(SynonymsSchedule.class.getResourceAsStream(OWN), OWN)) {
      return SynonymList.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(OWN, e);
    }
  }
}
