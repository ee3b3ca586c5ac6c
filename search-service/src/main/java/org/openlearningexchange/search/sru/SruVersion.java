package org.openlearningexchange.search.sru;

import java.util.Arrays;
import java.util.Optional;

/** The versions of SRU that we answer in, each in its own name space. */
enum SruVersion {
  V1_1("1.1"),
  V1_2("1.2"),
  V2_0("2.0");

  private final String number;

  SruVersion(String number) {
    this.number = number;
  }

  static Optional<SruVersion> find(String number) {
    return Arrays.stream(values()).filter(version -> version.number.equals(number)).findFirst();
  }

  String number() {
    return number;
  }

  String namespace() {
    return this == V2_0
        ? "http://docs.oasis-open.org/ns/search-ws/sruResponse"
        : "http://www.loc.gov/zing/srw/";
  }

  String diagnosticNamespace() {
    return this == V2_0
        ? "http://docs.oasis-open.org/ns/search-ws/diagnostic"
        : "http://www.loc.gov/zing/srw/diagnostic/";
  }

  /** What says how records are written; 2.0 uses the older word for something else. */
  String escapingParameter() {
    return this == V2_0 ? "recordXMLEscaping" : "recordPacking";
  }
}
