package org.openlearningexchange.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynonymsScheduleTest {
  private final Synonyms synonyms = new Synonyms();

  @TempDir Path folder;

  @Test
  void startsWithTheListOfTheService() {
    following(Optional.empty());

    assertThat(synonyms.alternatives("Freie Bildungsmaterialien")).contains("oer");
    assertThat(synonyms.alternatives("KI")).contains("artificial intelligence", "人工智能");
  }

  @Test
  void takesTheOperatorsFileInItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("synonyms.txt"), "physik, physics\n");

    following(Optional.of(file));

    assertThat(synonyms.alternatives("physik")).containsExactly("physics");
    assertThat(synonyms.alternatives("oer")).isEmpty();
  }

  @Test
  void readsAFileAgainThatHasChanged() throws IOException {
    Path file = Files.writeString(folder.resolve("synonyms.txt"), "physik, physics\n");
    SynonymsSchedule schedule = following(Optional.of(file));

    Files.writeString(file, "physik, physics, physique\n");
    schedule.check();

    assertThat(synonyms.alternatives("physik")).containsExactly("physics", "physique");
  }

  @Test
  void keepsWhatItReadWhenTheFileCannotBeMeant() throws IOException {
    Path file = Files.writeString(folder.resolve("synonyms.txt"), "physik, physics\n");
    SynonymsSchedule schedule = following(Optional.of(file));

    Files.writeString(file, "a => b => c\n");
    schedule.check();
    assertThat(synonyms.alternatives("physik")).containsExactly("physics");

    Files.write(file, "größe, size".getBytes(StandardCharsets.ISO_8859_1));
    schedule.check();
    assertThat(synonyms.alternatives("physik")).containsExactly("physics");
  }

  @Test
  void takesAFileUpThatAppearsLater() throws IOException {
    Path file = folder.resolve("later.txt");
    SynonymsSchedule schedule = following(Optional.of(file));
    assertThat(synonyms.alternatives("oer")).isNotEmpty();

    Files.writeString(file, "physik, physics\n");
    schedule.check();

    assertThat(synonyms.alternatives("physik")).containsExactly("physics");
  }

  private SynonymsSchedule following(Optional<Path> file) {
    SynonymsSchedule schedule = new SynonymsSchedule(new Settings(file), synonyms);
    schedule.start(new StartupEvent());
    return schedule;
  }

  private record Settings(Optional<Path> file) implements SynonymsConfig {
    @Override
    public Duration checkEvery() {
      return Duration.ofSeconds(2);
    }
  }
}
