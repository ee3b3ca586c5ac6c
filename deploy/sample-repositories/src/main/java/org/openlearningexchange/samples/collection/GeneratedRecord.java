package org.openlearningexchange.samples.collection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.openlearningexchange.samples.collection.Phrases.Language;
import org.openlearningexchange.samples.collection.Phrases.Topic;
import org.openlearningexchange.samples.record.Level;
import org.openlearningexchange.samples.record.Person;
import org.openlearningexchange.samples.record.ResourceType;
import org.openlearningexchange.samples.record.SampleRecord;

/** One generated record: every choice follows from its number and the seed. */
final class GeneratedRecord {
  private static final Phrases PHRASES = Phrases.load();
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final int number;
  private final SplittableRandom random;

  private GeneratedRecord(int number, long seed) {
    this.number = number;
    this.random = new SplittableRandom(seed + number * SPREAD);
  }

  static SampleRecord of(int number, long seed, Instant when) {
    return new GeneratedRecord(number, seed).make(when);
  }

  private SampleRecord make(Instant when) {
    Language language = pick(PHRASES.languages());
    int topicNumber = random.nextInt(PHRASES.iscedF().size());
    Topic topic = language.topic(topicNumber);
    ResourceType type = pick(List.of(ResourceType.values()));
    String title = fill(pick(language.titles()), topic);
    String description =
        fill(pick(language.about()), topic)
            + " "
            + fill(pick(language.content()), topic)
            + " "
            + fill(pick(language.use()), topic);
    return new SampleRecord(
        "generated-" + number,
        when.toString(),
        false,
        List.of("generated"),
        language.tag(),
        Optional.empty(),
        Map.of(language.tag(), title),
        Map.of(language.tag(), description),
        type,
        Optional.empty(),
        PHRASES.iscedF().get(topicNumber),
        topic.keywords(),
        pick(List.of(Level.values())),
        List.of(random.nextInt(3) == 0 ? "teacher" : "learner"),
        rights(),
        List.of(author()),
        "Generated University",
        String.format(
            "%d-%02d-%02d",
            2016 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28)),
        "https://generated.example.org/oer/" + number,
        type == ResourceType.VIDEO ? "video/mp4" : "text/html",
        Optional.of(20_000L + random.nextInt(9_000_000)),
        type == ResourceType.VIDEO
            ? Optional.of("PT" + (2 + random.nextInt(50)) + "M")
            : Optional.empty(),
        Optional.of("PT" + (1 + random.nextInt(40)) + "H"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private List<String> rights() {
    String statement = pick(PHRASES.rights());
    return statement.isEmpty() ? List.of() : List.of(statement);
  }

  private Person author() {
    String given = pick(PHRASES.givenNames());
    String family = pick(PHRASES.familyNames());
    return new Person("author", given + " " + family, Optional.of(given), Optional.of(family));
  }

  private String fill(String pattern, Topic topic) {
    return pattern.replace("{topic}", topic.name()).replace("{n}", Integer.toString(number + 1));
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
