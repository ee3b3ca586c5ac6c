package org.openlearningexchange.local.process;

/**
 * Something that keeps the local exchange from running, said in one sentence for the person at the
 * keyboard.
 */
public class LocalFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LocalFailure(String sentence) {
    super(sentence);
  }

  public LocalFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
