package org.example.weather;

record WeatherView(String place, int degrees) {}
