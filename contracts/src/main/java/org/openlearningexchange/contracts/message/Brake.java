package org.openlearningexchange.contracts.message;

/**
 * What stopped a run before it removed too much.
 *
 * @param live records of the repository that were visible when the run came to its end
 * @param vanishing how many of them the source deleted or no longer lists; to be confirmed
 */
public record Brake(long live, long vanishing) {}
