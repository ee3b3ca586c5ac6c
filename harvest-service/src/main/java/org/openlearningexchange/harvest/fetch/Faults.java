package org.openlearningexchange.harvest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.openlearningexchange.harvest.fetch.Answer.Cause;
import org.openlearningexchange.kit.address.PrivateAddressException;

/**
 * What an exchange that broke means. Says nothing that only our side knows, such as addresses of
 * our network: members read it.
 */
final class Faults {
  private Faults() {}

  static Answer answer(IOException e, String host) {
    if (e instanceof PrivateAddressException) {
      return new Answer.Refusal(
          Cause.PRIVATE_ADDRESS, host + " leads to an address that is not public");
    } else if (e instanceof TooLargeException) {
      return new Answer.Refusal(Cause.TOO_LARGE, text(e));
    } else if (e instanceof UnknownEncodingException) {
      return new Answer.Refusal(Cause.ENCODING, text(e));
    } else if (isAboutCertificate(e)) {
      return new Answer.Refusal(
          Cause.CERTIFICATE, "the TLS certificate of " + host + " is not valid: " + text(root(e)));
    }
    return new Answer.Failure(reason(e, host), null);
  }

  private static String reason(IOException e, String host) {
    if (e instanceof LateException) {
      return text(e);
    } else if (e instanceof UnknownHostException) {
      return "no address is known for " + host;
    } else if (e instanceof ConnectException) {
      return host + " accepts no connection";
    } else if (e instanceof SSLException) {
      return "no secure connection with " + host + ": " + text(e);
    } else if (e instanceof SocketTimeoutException) {
      return "the source fell silent";
    } else if (e instanceof InterruptedIOException) {
      return "the exchange took too long";
    } else if (e instanceof ProtocolException) {
      return "the answer is not whole, or not HTTP: " + text(e);
    }
    return root(e) instanceof EOFException
        ? "the connection was closed before the head of the answer ended, or that is too long"
        : "the exchange broke off: " + text(e);
  }

  private static boolean isAboutCertificate(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
        return true;
      }
    }
    return false;
  }

  private static Throwable root(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null || cause == e ? e : root(cause);
  }

  /** The first line, bounded: it may quote what the source sent. */
  private static String text(Throwable e) {
    String message = e.getMessage();
    String line =
        message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }
}
