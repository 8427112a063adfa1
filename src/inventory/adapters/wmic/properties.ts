const GUID = /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i;
const NUMBER = /^-?\d+$/;
const CIM_TIME = /^\d{14}\.[\d*]{6}[+-][\d*]{3}$/;

/**
 * The properties that are read here, by their names in lower case, with the form of their values; null for free text. From the
 * classes Win32_Product, Win32_QuickFixEngineering, Win32_OperatingSystem, Win32_TimeZone and CIM_DataFile of the WMI reference.
 */
export const FORMS: ReadonlyMap<string, RegExp | null> = new Map([
  ['assignmenttype', /^[01]$/],
  ['bias', NUMBER],
  ['buildnumber', /^\d{3,6}$/],
  ['caption', null],
  ['csname', null],
  ['currenttimezone', NUMBER],
  ['filesize', NUMBER],
  ['hotfixid', /^(?:(?:KB|Q)?\d{5,}\S*|File \d+|\{[0-9A-F-]{36}\}\S*)$/i],
  ['identifyingnumber', GUID],
  ['installdate', /^(?:\d{8}|\d{14}\.[\d*]{6}[+-][\d*]{3})$/],
  ['installedon', /^(?:\d{1,2}\/\d{1,2}\/\d{4}|[0-9a-f]{16}|\d{8})$/i],
  ['installsource', null],
  ['installstate', /^-?\d{1,2}$/],
  ['lastmodified', CIM_TIME],
  ['localdatetime', CIM_TIME],
  ['localpackage', null],
  ['name', null],
  ['packagecache', null],
  ['packagecode', GUID],
  ['packagename', null],
  ['standardname', null],
  ['vendor', null],
  ['version', /^\d+(?:\.\d+)+$/],
]);
