package org.openlearningexchange.harvest.run;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a member can do about a run that did not succeed. Pure. */
final class Remedies {
  private static final Map<String, String> BY_SIGN = new LinkedHashMap<>();

  static {
    BY_SIGN.put("HTTP 404", "check the base URL of the registration");
    BY_SIGN.put("HTTP 403", "let the exchange's harvester through");
    BY_SIGN.put("HTTP 401", "make the OAI-PMH interface readable without login");
    BY_SIGN.put("HTTP ", "the exchange tries again by itself");
    BY_SIGN.put("not public", "register an address that is reachable from the Internet");
    BY_SIGN.put("HTML page", "check that the base URL is that of the OAI-PMH interface");
    BY_SIGN.put(
        "not an OAI-PMH document", "check that the base URL is that of the OAI-PMH interface");
    BY_SIGN.put("a DTD", "answer without a document type declaration");
    BY_SIGN.put("cannotDisseminateFormat", "register a metadataPrefix that the repository offers");
    BY_SIGN.put("resumption token", "let tokens live longer, and let each lead to the next page");
    BY_SIGN.put("broke off", "the exchange tries again by itself");
    BY_SIGN.put("accepts no connection", "check that the source is running and can be reached");
    BY_SIGN.put("no address is known", "check the host name of the registration");
    BY_SIGN.put("took too long", "let the source answer faster, or in smaller pages");
    BY_SIGN.put("fell silent", "let the source answer faster, or in smaller pages");
    BY_SIGN.put("TLS certificate", "renew the certificate, and send it with its whole chain");
    BY_SIGN.put("redirect", "register the address that the source really answers at");
    BY_SIGN.put("larger than", "let the source answer in smaller pages");
    BY_SIGN.put("neither a list", "let ListRecords answer with a list, or with an error");
    BY_SIGN.put("badArgument", "accept the arguments of OAI-PMH 4.5, each request as it stands");
  }

  private Remedies() {}

  /** The reason, with a remedy where one is known. */
  static String added(String reason) {
    for (Map.Entry<String, String> remedy : BY_SIGN.entrySet()) {
      if (reason.contains(remedy.getKey())) {
        return reason + "; " + remedy.getValue();
      }
    }
    return reason;
  }
}
