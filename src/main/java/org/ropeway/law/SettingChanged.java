package org.ropeway.law;

/** The bound agency set a value of its own. Published in the transaction that set it. @param parameter the parameter's id */
public record SettingChanged(String parameter) {}
