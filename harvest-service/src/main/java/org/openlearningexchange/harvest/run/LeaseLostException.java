package org.openlearningexchange.harvest.run;

/** Another instance has taken the repository over: what is in hand must be dropped. */
public final class LeaseLostException extends RuntimeException {
  LeaseLostException(Lease lease) {
    super("the lease of repository " + lease.repositoryId() + " is lost");
  }
}
