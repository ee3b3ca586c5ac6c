package org.openlearningexchange.local.api;

/** An API client and its secret. */
public record ClientCredentials(String id, String secret) {
  @Override
  public String toString() {
    return "ClientCredentials[" + id + "]";
  }
}
