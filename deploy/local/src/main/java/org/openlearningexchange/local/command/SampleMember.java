package org.openlearningexchange.local.command;

import java.net.URI;

/** A member university of the sample exchange, and the repository that it registers. */
enum SampleMember {
  AURORA("aurora", "Aurora Open University", "https://aurora.example.org/", "NO"),
  BAOBAB("baobab", "Baobab Community University", "https://baobab.example.org/", "SN");

  private final String collection;
  private final String fullName;
  private final URI homepage;
  private final String country;

  SampleMember(String collection, String fullName, String homepage, String country) {
    this.collection = collection;
    this.fullName = fullName;
    this.homepage = URI.create(homepage);
    this.country = country;
  }

  String collection() {
    return collection;
  }

  String fullName() {
    return fullName;
  }

  URI homepage() {
    return homepage;
  }

  /** ISO 3166-1 alpha-2. */
  String country() {
    return country;
  }
}
