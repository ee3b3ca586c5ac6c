package org.openlearningexchange.samples;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openlearningexchange.samples.oaipmh.Argument;

/**
 * Counts every request and keeps the arguments of the latest thousand, and when the latest thousand
 * answers were sent.
 */
final class RequestLog {
  private static final int KEPT = 1000;

  private final Deque<Map<String, String>> latest = new ArrayDeque<>();
  private final Map<String, Integer> byVerb = new LinkedHashMap<>();
  private final Deque<Sent> sent = new ArrayDeque<>();
  private int total;

  private record Sent(String verb, long nanoTime) {}

  synchronized void add(List<Argument> arguments) {
    Map<String, String> named = new LinkedHashMap<>();
    arguments.forEach(argument -> named.put(argument.name(), argument.value()));
    total++;
    byVerb.merge(named.getOrDefault("verb", ""), 1, Integer::sum);
    keep(latest, Map.copyOf(named));
  }

  synchronized void addSent(List<Argument> arguments) {
    long now = System.nanoTime();
    arguments.stream()
        .filter(argument -> argument.name().equals("verb"))
        .findFirst()
        .ifPresent(verb -> keep(sent, new Sent(verb.value(), now)));
  }

  synchronized int count() {
    return total;
  }

  synchronized int count(String verb) {
    return byVerb.getOrDefault(verb, 0);
  }

  synchronized List<Map<String, String>> latest() {
    return List.copyOf(latest);
  }

  /** By {@link System#nanoTime}, the earliest first. */
  synchronized List<Long> sentAt(String verb) {
    return sent.stream().filter(answer -> answer.verb.equals(verb)).map(Sent::nanoTime).toList();
  }

  private static <T> void keep(Deque<T> some, T added) {
    some.addLast(added);
    if (some.size() > KEPT) {
      some.removeFirst();
    }
  }
}
