package org.openlearningexchange.harvest.protocol.document;

import java.io.IOException;
import java.net.URI;
import org.openlearningexchange.harvest.fetch.Answer;
import org.openlearningexchange.harvest.fetch.Outcome;
import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.fetch.Request;
import org.openlearningexchange.harvest.fetch.Validators;
import org.openlearningexchange.harvest.fetch.Verdict;
import org.openlearningexchange.harvest.protocol.Source;

/**
 * Fetches documents of one form, patiently. Whatever is not a whole document of that form is a
 * failure of the exchange and is asked for again, never an empty document. Blocks; thread-safe.
 */
public final class Documents {
  private final PatientSource source;
  private final DocumentForm form;
  private final long mostBytes;

  /**
   * @param mostBytes bound of a document, decoded
   */
  public Documents(PatientSource source, DocumentForm form, long mostBytes) {
    this.source = source;
    this.form = form;
    this.mostBytes = mostBytes;
  }

  /** The same for a source that wants to know who asks. */
  public Documents of(Source asked) {
    return new Documents(source.with(asked.credentials(), asked.address()), form, mostBytes);
  }

  /** Fetches a document. */
  public Fetched fetch(URI address) throws InterruptedException, IOException {
    return fetch(address, Validators.NONE);
  }

  /** Fetches a document, unless it is as it was when it gave these validators. */
  public Fetched fetch(URI address, Validators earlier) throws InterruptedException, IOException {
    Request request =
        Request.get(address).accepting(form.accept()).atMost(mostBytes).unlessUnchanged(earlier);
    Outcome<Document> outcome = source.ask(request, this::judge);
    if (outcome instanceof Outcome.Unchanged<Document>) {
      return new Fetched.Unchanged();
    } else if (outcome instanceof Outcome.Got<Document> got) {
      return new Fetched.Got(got.value());
    } else if (outcome instanceof Outcome.Exhausted<Document> failed) {
      return new Fetched.None(failed.reason(), failed.retryAfter(), failed.rest());
    }
    return new Fetched.None(((Outcome.None<Document>) outcome).reason(), null, null);
  }

  /**
   * Whether the source says that a document is as it was. Asks with HEAD, so that a document that
   * did change comes only once; a source that does not know HEAD is fetched from.
   */
  public boolean isUnchanged(URI address, Validators earlier)
      throws InterruptedException, IOException {
    if (earlier.areAbsent()) {
      return false;
    }
    Request request = Request.head(address).accepting(form.accept()).unlessUnchanged(earlier);
    Outcome<Validators> outcome = source.ask(request, Documents::validators);
    return outcome instanceof Outcome.Unchanged<Validators>
        || (outcome instanceof Outcome.Got<Validators> got && got.value().equals(earlier));
  }

  private static Verdict<Validators> validators(Answer.Document head) throws IOException {
    head.body().close();
    return new Verdict.Whole<>(head.validators());
  }

  private Verdict<Document> judge(Answer.Document answer) throws IOException {
    URI reached = answer.route().reached();
    Inspection inspection = form.inspect(answer.body(), answer.type(), reached);
    if (inspection instanceof Inspection.NotReadable not) {
      answer.body().close();
      return not.mayPass()
          ? new Verdict.Broken<>(not.reason(), null)
          : new Verdict.Unacceptable<>(not.reason());
    }
    Inspection.Readable readable = (Inspection.Readable) inspection;
    Document document = Document.of(answer.body(), readable, answer.validators(), reached);
    String fault = readable.contents().fault();
    return fault == null ? new Verdict.Whole<>(document) : new Verdict.Broken<>(fault, document);
  }
}
