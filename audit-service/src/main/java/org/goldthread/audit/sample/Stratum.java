package org.goldthread.audit.sample;

/**
 * Cases that are alike in the columns of the plan.
 *
 * @param words their values, "0 to 4, North"; "All cases" where the sample is not spread
 * @param cases how many are in the list
 * @param drawn how many of them are in the sample
 */
public record Stratum(String words, Integer cases, Integer drawn) {}
