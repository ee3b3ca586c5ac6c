package org.openlearningexchange.benchmark.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.openlearningexchange.samples.collection.GeneratedCollection;
import org.openlearningexchange.samples.record.SampleRecord;

/** What teachers may ask of the generated resources; always the same mix. */
final class Queries {
  private static final List<String> LABELS = List.of("en", "de", "fr", "es", "ar", "zh");
  private static final int SAMPLE = 4_000;

  private Queries() {}

  /** So many different searches, as paths. */
  static List<String> paths(int count) {
    Set<String> paths = new LinkedHashSet<>();
    SplittableRandom random = new SplittableRandom(2_026);
    while (paths.size() < count) {
      paths.add(path(random));
    }
    return new ArrayList<>(paths);
  }

  private static String path(SplittableRandom random) {
    SampleRecord record = GeneratedCollection.record(random.nextInt(SAMPLE));
    String title = record.title().get(record.language());
    List<String> keywords = record.keywords();
    String keyword = keywords.get(random.nextInt(keywords.size()));
    String name = Names.pick(random);
    int kind = random.nextInt(100);
    String labels = "lang=" + LABELS.get(random.nextInt(LABELS.size()));
    if (kind < 25) {
      return q(keyword + " " + name, labels);
    } else if (kind < 45) {
      return q(name + " " + Names.pick(random), labels);
    } else if (kind < 60) {
      return q(
          keyword, labels + "&language=" + record.language() + "&reuse=adapt&size=" + size(random));
    } else if (kind < 70) {
      return q(title + " " + name, labels);
    } else if (kind < 78) {
      return q(record.people().get(0).name() + " " + name, labels);
    } else if (kind < 86) {
      return q("\"" + keyword + "\" " + name, labels);
    } else if (kind < 93) {
      return q(keyword + " -" + name, labels + "&subject=" + record.iscedF());
    }
    return q(keyword + " OR " + name, labels + "&published=" + (2015 + random.nextInt(8)) + "..");
  }

  private static int size(SplittableRandom random) {
    return 10 + random.nextInt(11);
  }

  private static String q(String words, String more) {
    return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&" + more;
  }
}
