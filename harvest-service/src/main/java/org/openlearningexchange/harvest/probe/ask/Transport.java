package org.openlearningexchange.harvest.probe.ask;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding.Severity;
import org.openlearningexchange.harvest.fetch.Answer.Cause;

/** What is noticed about the way an answer came, whatever the protocol. Pure. */
public final class Transport {
  /** Codes of findings that may be gone when the source is asked again. */
  public static final Set<String> MAY_PASS = Set.of("unreachable", "asked-to-wait");

  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final int WORTH_COMPRESSING = 2_000;

  private Transport() {}

  /** What is noticed about an answer that came. */
  public static void check(Reply.Heard heard, URI address, FindingList findings) {
    URI reached = heard.route().reached();
    encryption(heard, address, findings);
    URI moved = heard.route().movedTo();
    if (moved != null) {
      findings.warning(
          "moved",
          "The address redirects for good to another one.",
          "RFC 9110 15.4",
          "Register the address that the source moved to.",
          moved.toString());
    } else if (!reached.getRawAuthority().equals(address.getRawAuthority())) {
      findings.information(
          "redirected",
          "Another host answers, after a redirect.",
          "OAI-PMH 3.1.2",
          "Register the address that answers, unless the redirect is meant to last.",
          reached.toString());
    }
    if (!heard.compressed() && heard.text().length() > WORTH_COMPRESSING) {
      findings.information(
          "no-compression",
          "Answers come uncompressed, although gzip was offered.",
          "OAI-PMH 3.1.3",
          "Let the web server compress answers: lists become some ten times smaller.",
          null);
    }
    skew(heard.servedAt(), heard.received(), "header Date", findings);
  }

  /** Compares one of the source's clocks with ours. */
  public static void skew(@Nullable Instant theirs, Instant ours, String seen, FindingList list) {
    if (theirs != null && Duration.between(theirs, ours).abs().compareTo(SKEW) > 0) {
      list.warning(
          "clock-skew",
          "The source's clock differs from ours by %s; windows are made by its clock."
              .formatted(rough(Duration.between(theirs, ours).abs())),
          "OAI-PMH 3.2",
          "Let the source's server take its time from the network (NTP).",
          seen + " " + theirs);
    }
  }

  /** A source that did not answer: blocking where nothing can be done without the answer. */
  public static void silence(Reply.Silence silence, Severity severity, FindingList findings) {
    String remedy = silence.remedy();
    if (silence.retryAfter() != null) {
      remedy = "Try again in " + rough(silence.retryAfter()) + ", as the source asks.";
    }
    String message = "The source gave no answer: " + silence.reason() + ".";
    switch (severity) {
      case BLOCKING -> findings.blocking(code(silence), message, null, remedy, null);
      case WARNING -> findings.warning(code(silence), message, null, remedy, null);
      case INFORMATION -> findings.information(code(silence), message, null, remedy, null);
    }
  }

  private static void encryption(Reply.Heard heard, URI address, FindingList findings) {
    if (heard.route().downgraded()) {
      findings.warning(
          "encryption-lost",
          "A redirect leads from https to http.",
          "RFC 9110 4.2.2",
          "Let the redirect keep https.",
          heard.route().reached().toString());
    } else if (address.getScheme().equalsIgnoreCase("http")
        && heard.route().reached().getScheme().equalsIgnoreCase("http")) {
      findings.information(
          "no-https",
          "The address is not encrypted, so that records can be changed on the way.",
          "RFC 9110 4.2.2",
          "Offer the interface over https, and register that address.",
          address.toString());
    }
  }

  private static String code(Reply.Silence silence) {
    Cause cause = silence.cause();
    if (cause == null) {
      return silence.retryAfter() == null ? "unreachable" : "asked-to-wait";
    }
    return switch (cause) {
      case PRIVATE_ADDRESS -> "private-address";
      case ADDRESS -> "address-not-allowed";
      case UNAUTHORIZED -> "credentials-needed";
      case FORBIDDEN -> "access-forbidden";
      case CLIENT_ERROR -> "address-not-found";
      case REDIRECTS -> "too-many-redirects";
      case TOO_LARGE -> "answer-too-large";
      case ENCODING -> "compression-unknown";
      case CERTIFICATE -> "certificate-invalid";
    };
  }

  private static String rough(Duration time) {
    if (time.toMinutes() < 2) {
      return time.toSeconds() + " seconds";
    }
    return time.toHours() < 3 ? time.toMinutes() + " minutes" : time.toHours() + " hours";
  }
}
