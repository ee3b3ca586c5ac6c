package org.openlearningexchange.harvest.lease;

/** Another instance has taken the repository over: what is in hand must be dropped. */
public final class LeaseLostException extends RuntimeException {
  public LeaseLostException(Lease lease) {
    super("the lease of repository " + lease.repositoryId() + " is lost");
  }
}
