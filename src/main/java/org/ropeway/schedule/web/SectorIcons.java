package org.ropeway.schedule.web;

/** The picture of each industry sector, from the icon sprite. */
final class SectorIcons {

    private SectorIcons() {}

    static String of(String sector) {
        return switch (sector) {
            case "ANR" -> "eco";
            case "AME" -> "photo_camera";
            case "BCT" -> "construction";
            case "BF" -> "account_balance";
            case "ECDFS" -> "local_library";
            case "EEU" -> "electrical_services";
            case "EA" -> "insights";
            case "FID" -> "checkroom";
            case "HSMT" -> "medical_services";
            case "HTR" -> "restaurant";
            case "ICT" -> "code";
            case "MPD" -> "build";
            case "MSS" -> "store";
            case "PS" -> "shield";
            case "T" -> "directions_car";
            default -> "school";
        };
    }
}
