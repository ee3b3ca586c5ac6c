package org.openlearningexchange.harvest.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Asks sources as often as patience allows, with growing pauses, and never earlier than they ask
 * for. Blocks; thread-safe.
 */
public final class PatientSource {
  private final SourceClient source;
  private final Patience patience;
  private final Sleeper sleeper;
  private final @Nullable SourceCredentials credentials;
  private final @Nullable Origin home;

  public PatientSource(SourceClient source, Patience patience, Sleeper sleeper) {
    this(source, patience, sleeper, null, null);
  }

  private PatientSource(
      SourceClient source,
      Patience patience,
      Sleeper sleeper,
      @Nullable SourceCredentials credentials,
      @Nullable Origin home) {
    this.source = source;
    this.patience = patience;
    this.sleeper = sleeper;
    this.credentials = credentials;
    this.home = home;
  }

  /**
   * The same for a source that wants to know who asks.
   *
   * @param held null asks openly
   * @param address the source's own; whatever has another origin is asked openly
   */
  public PatientSource with(@Nullable SourceCredentials held, URI address) {
    return new PatientSource(source, patience, sleeper, held, Origin.of(address));
  }

  /** Asks until something whole comes, nothing can come, or patience ends. */
  public <T> Outcome<T> ask(Request request, Verdict.Judge<T> judge)
      throws InterruptedException, IOException {
    for (int made = 1; ; made++) {
      Outcome<T> outcome = once(request, judge);
      if (!(outcome instanceof Outcome.Exhausted<T> failed)) {
        return outcome;
      }
      Optional<Duration> wait =
          patience.next(made, failed.retryAfter(), ThreadLocalRandom.current().nextDouble());
      if (wait.isEmpty()) {
        // whoever stops us must not be taken for the source's failure
        sleeper.sleep(Duration.ZERO);
        return outcome;
      }
      close(failed.rest());
      sleeper.sleep(wait.get());
    }
  }

  private Request identified(Request request) {
    boolean isAtHome = home != null && home.trusts(Origin.of(request.address()));
    return credentials != null && isAtHome ? request.with(credentials) : request;
  }

  private <T> Outcome<T> once(Request request, Verdict.Judge<T> judge)
      throws InterruptedException, IOException {
    Answer answer = source.get(identified(request));
    if (answer instanceof Answer.Document document) {
      Answer flaw = document.flaw();
      return flaw == null ? judged(document, judge) : flawed(document, flaw, judge);
    }
    return without(answer, null);
  }

  /** What an answer comes to that brought no document, or only a part of it. */
  private static <T> Outcome<T> without(Answer answer, @Nullable T rest) throws IOException {
    if (answer instanceof Answer.NotModified unchanged) {
      return new Outcome.Unchanged<>(unchanged.route());
    } else if (answer instanceof Answer.Gone gone) {
      return new Outcome.Missing<>(gone);
    } else if (answer instanceof Answer.Refusal refusal) {
      return new Outcome.Refused<>(refusal.reason(), refusal.remedy());
    }
    Answer.Failure failure = (Answer.Failure) answer;
    return new Outcome.Exhausted<>(failure.reason(), failure.retryAfter(), rest);
  }

  /** A document may be whole in spite of its flaw, as an error of its own protocol is. */
  private static <T> Outcome<T> flawed(
      Answer.Document document, Answer flaw, Verdict.Judge<T> judge) throws IOException {
    Verdict<T> verdict = verdict(document, judge);
    if (verdict instanceof Verdict.Whole<T> whole) {
      return new Outcome.Got<>(whole.value());
    }
    T rest = verdict instanceof Verdict.Broken<T> broken ? broken.rest() : null;
    if (!(flaw instanceof Answer.Failure)) {
      close(rest);
    }
    return without(flaw, rest);
  }

  private static <T> Outcome<T> judged(Answer.Document document, Verdict.Judge<T> judge)
      throws IOException {
    Verdict<T> verdict = verdict(document, judge);
    if (verdict instanceof Verdict.Whole<T> whole) {
      return new Outcome.Got<>(whole.value());
    } else if (verdict instanceof Verdict.Unacceptable<T> unacceptable) {
      return new Outcome.Refused<>(
          unacceptable.reason(), "Let the source answer in the form that was registered.");
    }
    Verdict.Broken<T> broken = (Verdict.Broken<T>) verdict;
    return new Outcome.Exhausted<>(broken.reason(), null, broken.rest());
  }

  private static <T> Verdict<T> verdict(Answer.Document document, Verdict.Judge<T> judge)
      throws IOException {
    try {
      return judge.judge(document);
    } catch (IOException | RuntimeException e) {
      document.body().close();
      throw e;
    }
  }

  private static void close(@Nullable Object rest) throws IOException {
    if (rest instanceof Closeable open) {
      open.close();
    }
  }
}
